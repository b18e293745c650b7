import { ref, shallowRef } from 'vue'
import { api, type HistoryLine } from '@anju/kit'
import type { Institution } from './model'

/** An institution with its 办理记录; the own one when no id is given. */
export function useInstitution(id?: number) {
  const institution = shallowRef<Institution | null>(null)
  const history = ref<HistoryLine[]>([])
  const problem = shallowRef<unknown>(null)

  async function load(): Promise<void> {
    try {
      const one = await api.get<Institution>(id === undefined ? '/institution/me' : `/institution/institutions/${id}`)
      history.value = await api.get<HistoryLine[]>(`/institution/institutions/${one.id}/history`)
      institution.value = one
      problem.value = null
    } catch (error) {
      problem.value = error
    }
  }
  void load()
  return { institution, history, problem, load }
}
