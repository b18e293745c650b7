import { computed } from 'vue'
import { api, may, useCase } from '@anju/kit'
import { blocksOf } from './blocks'
import { base, type Verification } from './model'

/** A verification with its 办理记录, and the blocks that show it. */
export function useVerification(id: number) {
  const path = `${base}/${id}`
  const { one, history, problem, load } = useCase<Verification>(() => path)
  // Every look at the owner in full is recorded by the server.
  const reveal = may('pii.view') ? async (key: 'name' | 'idNo') => (await api.get<Verification>(path, { full: true })).owner[key] : undefined
  const blocks = computed(() => (one.value ? blocksOf(one.value, reveal) : []))
  const can = (action: string) => !!one.value?.actions.some((a) => a.action === action)
  void load()
  return { path, one, history, problem, load, blocks, can }
}
