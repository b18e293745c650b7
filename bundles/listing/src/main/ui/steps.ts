import { api, session } from '@anju/kit'
import { base, type Verification, type VerificationItem } from './model'

/** What happens when a case is decided by hand, said before it (LST-T05). */
export const decisions = ['PASS', 'REJECT']
export const decisionEffects: Record<string, string> = {
  PASS: '通过后生成房源核验码和告知单，可以用于房源发布和合同网签；结果将通知申请人。',
  REJECT: '本件就此办结，意见作为不通过原因通知申请人；更正后可以重新申请。',
}
export const decisionOpinions = ['同意', '未查询到该权属证明的登记信息', '产权人信息与权属证明不一致', '该房屋不能用于租赁']

export const decide = (v: Verification, action: string, opinion: string) => api.post<Verification>(`${base}/${v.id}/decide`, { action, version: v.version, opinion })
export const revoke = (v: { id: number; version: number }) => api.post<Verification>(`${base}/${v.id}/revoke`, { version: v.version })
export const invalidate = (v: Verification, reason: string) => api.post<Verification>(`${base}/${v.id}/invalidate`, { version: v.version, reason })

/** A register that failed is nobody's failure; what is to be done before a problem sheet is sent (LST-R14). */
export const faultAdvice = '本次不计为核验不通过。请先联系技术人员排查线路；如接口及线路无问题，请生成问题单反馈。'
export const revokeWords = '撤销后，核验码和告知单随即失效，不能再用于房源发布和合同网签；需要时可以重新核验。'
export const invalidWords = '失效后，核验码不能再用于房源发布和合同网签，并通知申请人。'

/** Whether a row of the list can be taken back by who looks at it: lists say no actions. */
export function revocable(v: VerificationItem): boolean {
  const mine = session.user?.institutionId ? v.institutionId === session.user.institutionId : session.user?.port !== 'GOV'
  return v.state === 'PASSED' && mine
}

/** What a verification is called: the house, as far as it is known. */
export const nameOf = (v: VerificationItem) => v.address ?? v.certNo
