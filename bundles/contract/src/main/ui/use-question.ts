import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { ApiProblem, noResult, notPassed, waitsForPeople, type Form, type Model, type Outcome } from '@anju/kit'

/** LST-F1 as contracts take it: they speak of division where listings speak of divisionCode. */
export const ofContracts = ({ divisionCode, ...rest }: Model): Model => ({ division: divisionCode, ...rest })
/** What the server found wrong with a house, at the fields of its form. */
function atFields(error: unknown): unknown {
  if (!(error instanceof ApiProblem)) return error
  const fields = error.fields.map((f) => ({ ...f, field: f.field.replace(/^(house\.)?division$/, 'divisionCode') }))
  return new ApiProblem(error.status, error.code, error.message, fields, error.traceId)
}

interface Answer {
  state: 'PASSED' | 'FAILED' | 'MANUAL'
  reason?: string | null
}

/** Asks about a house or a contract in one of several ways, each with its form, and keeps the answer until something else is typed. */
export function useQuestion<A extends Answer, W extends string>(first: W, forms: Record<W, Form>, manual: { subject: () => string; note?: string }) {
  const way = ref(first) as Ref<W>
  const form = computed(() => forms[way.value])
  const all = Object.values<Form>(forms)
  const dirty = computed(() => all.some((f) => f.dirty.value))
  const found = shallowRef<A | null>(null) as Ref<A | null>
  const refusal = shallowRef<unknown>(null)
  const busy = ref(false)
  const forget = () => (found.value = refusal.value = null)
  // Another house than the one that was verified is not verified.
  watch([way, ...all.map((f) => f.model)], forget)
  const passed = computed(() => (found.value?.state === 'PASSED' ? found.value : null))
  const outcome = computed<Outcome | null>(() => {
    if (refusal.value) return noResult(refusal.value)
    if (found.value?.state === 'FAILED') return notPassed(found.value.reason ?? '')
    return found.value?.state === 'MANUAL' ? waitsForPeople(manual.subject(), manual.note) : null
  })
  /** Tells what went wrong; false when it stands at the fields. */
  function refuse(error: unknown): boolean {
    if (form.value.take(atFields(error))) return false
    refusal.value = error
    return true
  }
  /** False when the fields are wrong, and say so. */
  async function ask(question: () => Promise<A>): Promise<boolean> {
    if (!form.value.validate()) return false
    busy.value = true
    forget()
    try {
      found.value = await question()
    } catch (error) {
      return refuse(error)
    } finally {
      busy.value = false
    }
    return true
  }
  return { way, form, dirty, passed, outcome, busy, ask, refuse }
}
