import { computed, ref, shallowRef, watch } from 'vue'
import { api, onceKey } from './http'
import { ApiProblem } from './problem'

/** 问题单 about a failure that has a trace: one is enough, and whoever comes to it again is told its number (SYS-R10). */
export function useTicket(trace: () => string | null | undefined, /** where the server has it filled in, below it the trace */ sheets: string, failed: (error: unknown) => void) {
  /** What the server knows of it; nothing while it is not known. */
  const known = shallowRef<{ number?: string | null }>()
  const number = computed(() => known.value?.number ?? null)
  /** Whether one can be sent: not before it is known that there is none. */
  const wanted = computed(() => !!known.value && !number.value)
  const busy = ref(false)

  async function look(of: string): Promise<void> {
    const reported = await api.get<{ number?: string | null }>('/platform/tickets/reported', { traceId: of }).catch(() => ({}))
    if (trace() === of) known.value = reported
  }
  watch(trace, (of) => {
    known.value = undefined
    if (of) void look(of)
  }, { immediate: true })

  async function send(): Promise<void> {
    const of = trace()!
    busy.value = true
    try {
      const sheet = await api.get<object>(`${sheets}/${encodeURIComponent(of)}`)
      const ticket = await api.post<{ number: string }>('/platform/tickets', sheet, { headers: onceKey() })
      if (trace() === of) known.value = ticket
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
