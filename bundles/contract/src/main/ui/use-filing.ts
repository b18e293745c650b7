import { computed, ref } from 'vue'
import { api, useCase } from '@anju/kit'
import type { FilingView } from './filing-model'
import { filingBase } from './filing-steps'
import { savedOnce } from './steps'

/** A filing or an application with its 办理记录; numbers in full when asked for, which the server records. */
export function useFiling(id: number) {
  const full = ref(false)
  const { one, history, problem, load } = useCase<FilingView>(() => `${filingBase}/${id}`)
  async function show(whole: boolean): Promise<void> {
    one.value = await api.get<FilingView>(`${filingBase}/${id}`, whole ? { full: true } : undefined)
    full.value = whole
  }
  async function again(): Promise<void> {
    full.value = false
    await load()
  }
  void load()
  return { one, history: computed(() => savedOnce(history.value)), problem, full, show, load: again }
}
