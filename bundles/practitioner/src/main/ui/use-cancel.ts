import { ref, watch, type Ref } from 'vue'
import { api, ApiProblem, messageOf, onceKey } from '@anju/kit'
import type { CardItem } from './model'

/** Why cards are cancelled again and again. */
export const cancelReasons = ['员工离职', '岗位调整', '信息录入有误']

/** 申请注销 (PRA-T20). Who is an operator of the institution has his rights closed first (PRA-R33): that is said, with the way to do it. */
export function useCancel(open: Ref<boolean>, card: () => CardItem, done: () => void) {
  const reason = ref('')
  const refusal = ref('')
  const operator = ref(false)
  const busy = ref(false)
  watch(open, (now) => {
    if (now) reason.value = refusal.value = ''
    operator.value = false
  })

  async function submit(): Promise<void> {
    busy.value = true
    refusal.value = ''
    const { id, version } = card()
    try {
      await api.post(`/practitioner/cards/${id}/cancel`, { version, reason: reason.value.trim() || null }, { headers: onceKey() })
      open.value = false
      done()
    } catch (error) {
      refusal.value = error instanceof ApiProblem && error.fields.length ? error.fields[0]!.message : messageOf(error)
      operator.value = error instanceof ApiProblem && error.code.includes('PRA-R33')
    } finally {
      busy.value = false
    }
  }
  return { reason, refusal, operator, busy, submit }
}
