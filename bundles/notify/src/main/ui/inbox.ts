import { api } from '@anju/kit'

export interface Message {
  id: number
  title: string
  body: string
  link?: string | null
  at: string
  read: boolean
}

/** Marks as read and lets the bell know. */
export async function markRead(which: { ids: number[] } | { all: true }): Promise<void> {
  await api.post('/notify/messages/read', which)
  dispatchEvent(new Event('anju:inbox'))
}
