import { computed, ref, shallowRef, watch } from 'vue'
import { api, ApiProblem, blankHouse, messageOf, onceKey, session, useForm } from '@anju/kit'
import { ownDistrict, requestFields, toRequest } from './fields'
import { base, type Verification } from './model'

/** How 确定 ended, when it ended without a notice. */
export interface Outcome {
  tone: 'void' | 'returned' | 'review'
  title: string
  words: string
  /** What was kept of it. */
  kept?: Verification
  /** 流水号 of a register that failed: a problem sheet can be sent. */
  traceId?: string
  /** Asking the same again may help. */
  again: boolean
}

/** The entry form of 房源核验 (LST-R01), for desk and phone. */
export function useVerifying(own: boolean) {
  const { house, let: letting } = requestFields(own)
  const fields = [...house, ...letting]
  const blank = () => ({ ...blankHouse(), divisionCode: ownDistrict(), ownerName: own ? session.user?.name : '' })
  const form = useForm(fields, blank())
  const busy = ref(false)
  const outcome = shallowRef<Outcome | null>(null)
  const wrong = computed(() => Object.keys(form.errors).length > 0)

  // A number is right or wrong by the kind of its paper.
  watch(() => [form.model.certType, form.model.ownerIdType], () => ['certNo', 'ownerIdNo'].forEach((key) => form.errors[key] && form.check(key)))

  // A request that got no answer is sent again under its own key; another request, or one that was answered, is a new one.
  let sent = { body: '', key: onceKey() }
  function keyOf(body: unknown): Record<string, string> {
    const text = JSON.stringify(body)
    if (sent.body !== text) sent = { body: text, key: onceKey() }
    return sent.key
  }
  /** Verifies; the verification when it passed. Else what was typed stays, and the outcome or the fields say why. */
  async function send(): Promise<Verification | undefined> {
    outcome.value = null
    if (!form.validate()) return undefined
    busy.value = true
    try {
      const body = toRequest(fields, form.model)
      const view = await api.post<Verification>(base, body, { headers: keyOf(body) })
      sent.body = ''
      form.settle()
      if (view.state === 'PASSED') return view
      outcome.value = outcomeOf(view)
      // What waits for a clerk must not be sent to him twice.
      if (view.state === 'MANUAL') form.put(blank())
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 0) sent.body = ''
      if (!form.take(error)) outcome.value = problemOutcome(error)
    } finally {
      busy.value = false
    }
    return undefined
  }
  function clear(): void {
    form.put(blank())
    outcome.value = null
  }
  return { house, letting, form, busy, outcome, wrong, send, clear }
}

function outcomeOf(view: Verification): Outcome {
  if (view.state === 'MANUAL') return { tone: 'review', title: view.stateLabel, words: `${view.summary.certNo}：产权库没有该类证件的信息，已转区级房管部门人工核验，结果将通过消息通知您。`, kept: view, again: false }
  return { tone: 'void', title: view.stateLabel, words: view.message, kept: view, again: false }
}

function problemOutcome(error: unknown): Outcome {
  const problem = error instanceof ApiProblem ? error : undefined
  if (problem?.is('UPSTREAM')) return { tone: 'returned', title: '核验异常', words: problem.message, traceId: problem.traceId, again: true }
  const away = problem !== undefined && [0, 503].includes(problem.status)
  return { tone: 'returned', title: away ? '暂时无法核验' : '未能核验', words: messageOf(error), again: away }
}
