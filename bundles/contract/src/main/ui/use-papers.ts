import { computed, type Ref } from 'vue'
import { api } from '@anju/kit'
import type { Attachment } from './model'

interface WithPapers {
  version: number
  attachments: Attachment[]
  missing: string[]
}
interface Turns {
  inTurn: <T>(deed: () => Promise<T>) => Promise<T>
  understood: (error: unknown) => boolean
}

/** 要件 of what is being prepared: put to it and taken away, one after the other. */
export function usePapers<V extends WithPapers>(path: string, view: Ref<V | null>, { inTurn, understood }: Turns) {
  const attach = (kind: string, fileId: string) => inTurn(async () => void (view.value = await api.post<V>(`${path}/attachments`, { version: view.value!.version, kind, fileId })))
  const detach = (id: number) => inTurn(async () => void (view.value = await api.delete<V>(`${path}/attachments/${id}`, { version: view.value!.version })))
  return { path, attachments: computed(() => view.value?.attachments ?? []), missing: computed(() => view.value?.missing ?? []), attach, detach, understood }
}
export type Papers = ReturnType<typeof usePapers>
