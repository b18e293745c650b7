import { computed } from 'vue'
import { api, may, useCase } from '@anju/kit'
import { blocksOf, pictureLines } from './blocks'
import type { CardView, CaseView } from './model'

/** A case or a card with its 办理记录, and the blocks that show it. */
export function usePerson<T extends CaseView | CardView>(path: () => string) {
  const { one, history, problem, load } = useCase<T>(path)
  // Every look at a full identity number is recorded by the server.
  const reveal = may('pii.view') ? async () => String((await api.get<T>(path(), { full: true })).facts.idNo) : undefined
  const blocks = computed(() => (one.value ? blocksOf(one.value, reveal) : []))
  const pictures = computed(() => (one.value ? pictureLines(one.value, path()) : []))
  void load()
  return { one, history, problem, load, blocks, pictures }
}
