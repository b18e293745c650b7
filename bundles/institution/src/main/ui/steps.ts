import { api, may, type Model } from '@anju/kit'
import type { Filing, Institution } from './model'

/** Actions on a filed institution and the paths that take them. */
export const lifeSteps: Record<string, { path: string; words: string; danger?: boolean; exOfficio?: boolean }> = {
  SUSPEND: { path: 'suspend', words: '暂停期间，该机构不能办理新业务。', danger: true },
  RESUME: { path: 'resume', words: '恢复后，该机构可以办理新业务。' },
  CANCEL: { path: 'cancel', words: '注销后，其管理员、业务操作用户和门店的账号一并关闭。有未办结业务的不能注销。', danger: true },
  CANCEL_EX_OFFICIO: { path: 'cancel', words: '依职权注销不受未办结业务限制，其账号、门店一并关闭。', danger: true, exOfficio: true },
}

export function takeStep(institution: Institution, action: string, opinion: string): Promise<Institution> {
  const step = lifeSteps[action]!
  return api.post<Institution>(`/institution/institutions/${institution.id}/${step.path}`, { version: institution.version, opinion, exOfficio: step.exOfficio ?? null })
}

const returned = '退回录入人修改，修改后可以重新提交。'
const told = '结果和审核意见将通知录入人和机构。'
const passed: Record<string, string> = {
  NEW: '通过后生成备案证号和备案证明，已生成的机构管理员账号随之生效。',
  CHANGE: '通过后，机构的备案内容按本次申请更新，备案证号不变。',
  RENEWAL: '通过后，机构的备案有效期延长，备案证号不变。',
  CANCELLATION: '通过后，机构的备案注销，其管理员、业务操作用户和门店的账号一并关闭，不能恢复。',
}

/** What happens when a reviewer takes an action, said before it. */
export function reviewEffects(kind: string): Record<string, string> {
  const refused = kind === 'NEW' ? '本件就此办结，不能再修改；仍需备案的，须重新申请。' : '本件就此办结，机构的备案内容不变。'
  return Object.fromEntries(Object.entries({ PASS: passed[kind] ?? '', RETURN: returned, REJECT: refused }).map(([action, words]) => [action, `${words}\n${told}`]))
}

/** Whether this user may still write in it. */
export const isOpen = (filing: Filing) => filing.actions.some((a) => a.action === 'SUBMIT' || a.action === 'NEXT')

/** Whether an admin may be generated for the institution of an application that has none. */
export const generatesAdmin = (filing: Filing) => may('institution.filing.create') && filing.state !== 'REJECTED'

/** Where the certificate of a passed application is; none before, and none of a cancelled institution. */
export function certificateOf(filing: Filing): string | undefined {
  const there = filing.state === 'FILED' || (filing.state === 'DONE' && filing.summary.kind !== 'CANCELLATION')
  return there ? `/institution/institutions/${filing.summary.institutionId}/certificate` : undefined
}

/** What may be applied for about a filed institution: 变更, 延续, 注销. */
export const followUps = [
  { path: 'changes', label: '备案变更', states: ['FILED'] },
  { path: 'renewals', label: '备案延续', states: ['FILED', 'EXPIRED'] },
  { path: 'cancellations', label: '备案注销', states: ['FILED', 'SUSPENDED'] },
]

export function followUpsOf(institution: Institution) {
  if (institution.openFilingId || !may('institution.filing.create', 'institution.self.filing')) return []
  return followUps.filter((f) => f.states.includes(institution.state) && (f.path !== 'renewals' || institution.summary.validTo))
}

/** Opens the application; its pages come next. */
export function openFollowUp(id: number, path: string, asked: Model): Promise<Filing> {
  return api.post<Filing>(`/institution/institutions/${id}/${path}`, { reason: asked.reason || null, changedOn: asked.changedOn || null })
}

/** The list that an application belongs to: the clerk's, or the institution's own. */
export const listPath = () => (may('institution.filing.create') ? '/institution/filings' : '/institution/own/filings')
