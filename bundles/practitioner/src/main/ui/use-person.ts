import { computed, ref, shallowRef } from 'vue'
import { api, may, type HistoryLine } from '@anju/kit'
import { blocksOf, pictureLines } from './blocks'
import type { CardView, CaseView } from './model'

/** A case or a card with its 办理记录, and the blocks that show it. */
export function usePerson<T extends CaseView | CardView>(path: () => string) {
  const one = shallowRef<T | null>(null)
  const history = ref<HistoryLine[]>([])
  const problem = shallowRef<unknown>(null)

  async function load(): Promise<void> {
    try {
      const [now, lines] = await Promise.all([api.get<T>(path()), api.get<HistoryLine[]>(`${path()}/history`)])
      one.value = now
      history.value = lines
      problem.value = null
    } catch (error) {
      problem.value = error
    }
  }
  // Every look at a full identity number is recorded by the server.
  const reveal = may('pii.view') ? async () => String((await api.get<T>(path(), { full: true })).facts.idNo) : undefined
  const blocks = computed(() => (one.value ? blocksOf(one.value, reveal) : []))
  const pictures = computed(() => (one.value ? pictureLines(one.value, path()) : []))
  void load()
  return { one, history, problem, load, blocks, pictures }
}
