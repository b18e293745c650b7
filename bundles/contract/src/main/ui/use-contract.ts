import { computed, ref } from 'vue'
import { api, useCase } from '@anju/kit'
import type { ContractView } from './model'
import { base, savedOnce } from './steps'

/** A contract with its 办理记录; identity and phone numbers in full when asked for, which the server records. */
export function useContract(id: number) {
  const full = ref(false)
  const { one, history, problem, load } = useCase<ContractView>(() => `${base}/${id}`)
  async function show(whole: boolean): Promise<void> {
    one.value = await api.get<ContractView>(`${base}/${id}`, whole ? { full: true } : undefined)
    full.value = whole
  }
  async function again(): Promise<void> {
    full.value = false
    await load()
  }
  void load()
  return { one, history: computed(() => savedOnce(history.value)), problem, full, show, load: again }
}
