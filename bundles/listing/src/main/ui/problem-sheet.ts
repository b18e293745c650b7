import { ref } from 'vue'
import { api, onceKey } from '@anju/kit'
import { base } from './model'

/** What is to be done before a sheet is sent (LST-R14). */
export const faultAdvice = '请先联系技术人员排查线路；如接口及线路无问题，请生成问题单反馈。'

/** 问题单 about a register that failed, filled in by the server and sent by one click (LST-R14). */
export function useProblemSheet(tell: (error: unknown) => void) {
  const busy = ref(false)
  /** Number of the ticket that was sent, by trace. */
  const sent = ref<Record<string, string>>({})

  async function send(traceId: string): Promise<void> {
    busy.value = true
    try {
      const sheet = await api.get<object>(`${base}/problem-sheets/${encodeURIComponent(traceId)}`)
      const ticket = await api.post<{ number: string }>('/platform/tickets', sheet, { headers: onceKey() })
      sent.value = { ...sent.value, [traceId]: ticket.number }
    } catch (error) {
      tell(error)
    } finally {
      busy.value = false
    }
  }
  return { busy, sent, send }
}
