import { ref } from 'vue'
import { api, useOne, type HistoryLine } from '@anju/kit'
import type { Institution } from './model'

/** An institution with its 办理记录; the own one when no id is given. */
export function useInstitution(id?: number) {
  const history = ref<HistoryLine[]>([])
  const { one: institution, problem, load } = useOne<Institution>(async () => {
    const found = await api.get<Institution>(id === undefined ? '/institution/me' : `/institution/institutions/${id}`)
    history.value = await api.get<HistoryLine[]>(`/institution/institutions/${found.id}/history`)
    return found
  })
  void load()
  return { institution, history, problem, load }
}
