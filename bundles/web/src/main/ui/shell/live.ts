import { ref } from 'vue'
import { api, closeStream, loadUi, onStream, openStream, session, ui } from '@anju/kit'

/** Unread messages, for the bell. */
export const unread = ref(0)
let heard = false

export async function countUnread(): Promise<void> {
  if (!session.user || !ui.value.modules.notify) return
  try {
    const answer = await api.get<number | { count?: number; unread?: number }>('/notify/messages/unread-count', undefined, { quiet: true })
    unread.value = typeof answer === 'number' ? answer : (answer.count ?? answer.unread ?? 0)
  } catch {
    // The bell is no reason to disturb; the next hint asks again.
  }
}

/** Listens to the platform: pages that come and go, messages. */
export function listen(): void {
  if (!heard) {
    heard = true
    onStream('ui', () => void loadUi().catch(() => undefined))
    onStream('open', () => void loadUi().catch(() => undefined))
    onStream('inbox', (data) => {
      const count = (data as { unread?: number }).unread
      if (typeof count === 'number') unread.value = count
      else void countUnread()
    })
    addEventListener('anju:inbox', () => void countUnread())
  }
  openStream()
  void countUnread()
}

export function quiet(): void {
  closeStream()
  unread.value = 0
}
