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
