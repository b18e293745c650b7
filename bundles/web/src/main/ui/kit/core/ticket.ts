import { ref, watch } from 'vue'
import { api, onceKey } from './http'
import { ApiProblem } from './problem'

/** 问题单 about a failure that has a trace: one is enough, and whoever comes to it again is told its number (SYS-R10). */
export function useTicket(trace: () => string | null | undefined, /** where the server has it filled in, below it the trace */ sheets: string, failed: (error: unknown) => void) {
  const number = ref<string | null>(null)
  /** Whether one can be sent: not before it is known that there is none. */
  const wanted = ref(false)
  const busy = ref(false)

  async function look(of: string): Promise<void> {
    const reported = await api.get<{ number?: string | null }>('/platform/tickets/reported', { traceId: of }).catch(() => undefined)
    if (trace() !== of) return
    number.value = reported?.number ?? null
    wanted.value = !number.value
  }
  watch(trace, (of) => {
    number.value = null
    wanted.value = false
    if (of) void look(of)
  }, { immediate: true })

  async function send(): Promise<void> {
    const of = trace()!
    busy.value = true
    try {
      const sheet = await api.get<object>(`${sheets}/${encodeURIComponent(of)}`)
      const ticket = await api.post<{ number: string }>('/platform/tickets', sheet, { headers: onceKey() })
      if (trace() === of) number.value = ticket.number
    } catch (error) {
      // Somebody else was faster.
      if (error instanceof ApiProblem && error.is('DUPLICATE')) await look(of)
      else failed(error)
    } finally {
      busy.value = false
    }
  }
  return { number, wanted, busy, send }
}
