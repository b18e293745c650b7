import { api, type List } from '@anju/kit'
import type { CardView, CaseItem, CaseView } from './model'

export const base = '/practitioner'

const returned: Record<string, string> = { CANCEL: '退回后，信息卡保持原状态，机构可以重新申请注销。' }

/** What happens when a verifier takes an action, said before it. */
export function verifyEffects(one: CaseView | null): Record<string, string> {
  return { PASS: one?.onceVerified ?? '', RETURN: returned[one?.summary.kind ?? 'NEW'] ?? '退回机构修改，修改后可以重新提交；退回原因将通知机构。' }
}

/** Opinions that a verifier gives again and again. */
export const commonOpinions = ['同意', '头像照片不符合要求，请重新上传', '资格证书信息与实际不符，请核对', '人员信息填写有误，请核对']

/** Steps of an authority on a card (PRA-T23). */
export const cardSteps: Record<string, { path: string; label: string; words: string; danger?: boolean; exOfficio?: boolean }> = {
  SUSPEND: { path: 'suspend', label: '暂停', words: '暂停期间，信息卡不能下载，扫码显示“已暂停”。', danger: true },
  RESUME: { path: 'resume', label: '恢复', words: '恢复后，信息卡继续有效。' },
  CANCEL_EX_OFFICIO: { path: 'cancel', label: '依职权注销', words: '注销后不能恢复，该人员在办的案件一并终止；需要时由机构重新申请。', danger: true, exOfficio: true },
}

export function takeCardStep(card: CardView, action: string, opinion: string): Promise<CardView> {
  const { path, exOfficio } = cardSteps[action]!
  const body = exOfficio ? { version: card.version, reason: opinion, exOfficio } : { version: card.version, opinion }
  return api.post<CardView>(`${base}/cards/${card.id}/${path}`, body)
}

/** Why a card is not in effect, e.g. 注销原因. */
export const endedBy = (state: string) => ({ SUSPENDED: '暂停原因', CANCELLED: '注销原因' })[state] ?? '原因'

/** 序号 of a row over all pages. */
export function serialIn<T extends object>(list: List<T>): (row: T) => number {
  return (row) => (list.page.value - 1) * list.size.value + (list.data.value?.items.indexOf(row) ?? 0) + 1
}

/** Where a case is worked on: a draft in its form, everything else on its page. */
export const editPath = (c: { id: number }) => `${base}/card-cases/${c.id}/edit`
export const casePath = (c: { id: number }) => `${base}/card-cases/${c.id}`
export const cardPath = (c: { id: number }) => `${base}/cards/${c.id}`
export const waitOf = (c: CaseItem) => (c.waitingDays === null || c.waitingDays === undefined ? '' : c.waitingDays === 0 ? '今日提交' : `${c.waitingDays}天`)
