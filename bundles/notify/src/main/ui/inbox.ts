import { api } from '@anju/kit'

export interface Message {
  id: number
  title: string
  body: string
  link?: string | null
  at: string
  read: boolean
  asks: boolean
  /** What it asked for is done, by whomever. */
  settled: boolean
}

/** What its button does. */
export const deedOf = (m: Message): string => (!m.link ? '标为已读' : m.asks && !m.settled ? '去办理' : '查看')

/** Marks as read and lets the bell know. */
export async function markRead(which: { ids: number[] } | { all: true }): Promise<void> {
  await api.post('/notify/messages/read', which)
  dispatchEvent(new Event('anju:inbox'))
}
