import { api } from '@anju/kit'
import type { FilingItem, FilingKind, FilingView } from './filing-model'

export const filingBase = '/contract/filings'
export const applicationsPath = '/contract/filing-applications'
export const reviewsPath = '/contract/filing-reviews'
export const filingPath = (f: { id: number }) => `${filingBase}/${f.id}`
export const filingEditPath = (f: { id: number }) => `${applicationsPath}/${f.id}`
export const filingReviewPath = (f: { id: number }) => `${reviewsPath}/${f.id}`
export const editable = (f: { state: string }) => f.state === 'DRAFT' || f.state === 'RETURNED'

/** 备案申请 of a contract, by its number. */
export const applyingFor = (c: { contractNo?: string | null }) => ({ path: `${applicationsPath}/new`, query: { contractNo: c.contractNo } })

/** M-CON-06: why somebody cannot review. */
export const noReviewer = '合同备案审核需要使用具有审核权限的角色用户进行审核'

/** What may be applied for about a filing in force (CON-T25, CON-T26), by the action that the server allows. */
export const followUps: Record<string, { path: string; label: string; danger?: boolean }> = {
  CHANGE: { path: 'changes', label: '申请变更' },
  EXTEND: { path: 'extensions', label: '申请延续' },
  CANCEL: { path: 'cancellations', label: '申请注销', danger: true },
}
export const openFollowUp = (f: FilingView, action: string) => api.post<FilingView>(`${filingPath(f)}/${followUps[action]!.path}`, { version: f.version })

const told = '结果和审核意见将通知申请人。'
const passed: Record<FilingKind, string> = {
  NEW: '通过后生成备案号和备案证明。', CHANGE: '通过后备案内容按本次申请更新，备案号不变。', EXTENSION: '通过后备案期限按本次申请延长，备案号不变。', CANCELLATION: '通过后备案注销，不能恢复。',
}
/** What happens when a reviewer takes an action, said before it. */
export function reviewEffects(kind: FilingKind): Record<string, string> {
  const refused = kind === 'NEW' ? '本件就此办结，不能再修改；仍需备案的，须重新申请。' : '本件就此办结，备案保持原内容。'
  return Object.fromEntries(Object.entries({ PASS: passed[kind], RETURN: '退回申请人修改，修改后可以重新提交。', REJECT: refused }).map(([action, words]) => [action, `${words}\n${told}`]))
}
/** Opinions that reviewers give again and again. */
export const commonOpinions = ['同意', '要件不清晰，请重新上传', '要件不齐全，请补充', '填写内容与要件不一致，请核对']
export const nameOf = (f: FilingItem) => f.parties || f.address
