import { computed, ref, shallowRef } from 'vue'
import { api, ApiProblem, noResult, notPassed, onceKey, useHouse, waitsForPeople, type Outcome } from '@anju/kit'
import { base, type Verification } from './model'

/** 房源核验 on its own (LST-R01), for desk and phone. */
export function useVerifying(own: boolean) {
  const house = useHouse(own)
  const { form } = house
  const busy = ref(false)
  const outcome = shallowRef<Outcome | null>(null)
  /** What was kept of a request that did not pass. */
  const kept = shallowRef<Verification | null>(null)
  const wrong = computed(() => Object.keys(form.errors).length > 0)

  // A request that got no answer is sent again under its own key; another request, or one that was answered, is a new one.
  let sent = { body: '', key: onceKey() }
  function keyOf(body: unknown): Record<string, string> {
    const text = JSON.stringify(body)
    if (sent.body !== text) sent = { body: text, key: onceKey() }
    return sent.key
  }
  function forget(): void {
    outcome.value = kept.value = null
  }
  /** Verifies; the verification when it passed. Else what was typed stays, and the outcome or the fields say why. */
  async function send(): Promise<Verification | undefined> {
    forget()
    if (!form.validate()) return undefined
    busy.value = true
    try {
      const body = house.body()
      const view = await api.post<Verification>(base, body, { headers: keyOf(body) })
      sent.body = ''
      form.settle()
      if (view.state === 'PASSED') return view
      kept.value = view
      outcome.value = view.state === 'MANUAL' ? waitsForPeople(view.summary.certNo) : notPassed(view.message)
      // What waits for a clerk must not be sent to him twice.
      if (view.state === 'MANUAL') house.clear()
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 0) sent.body = ''
      if (!form.take(error)) outcome.value = noResult(error)
    } finally {
      busy.value = false
    }
    return undefined
  }
  function clear(): void {
    house.clear()
    forget()
  }
  return { house, form, busy, outcome, kept, wrong, send, clear }
}
