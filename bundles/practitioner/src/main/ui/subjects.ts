import { api, type Field, type Tone } from '@anju/kit'
import { options } from './model'

/** An institution in 从业主体管理, with what it has of cards. */
export interface SubjectInstitution {
  id: number
  name: string
  licenseNo: string
  filingNo?: string | null
  instTypeName?: string | null
  divisionName?: string | null
  state: string
  stateLabel: string
  stateTone: Tone
  effectiveCards: number
  openCases: number
}

export interface SubjectStore {
  id: number
  name: string
  licenseNo: string
  divisionName?: string | null
  institutionId: number
  institutionName: string
  stateLabel: string
  stateTone: Tone
}

/** What is known of a subject in all domains; null is what belongs to one that is not installed. */
export interface SubjectFigures {
  cards: Record<string, number>
  cases: Record<string, number>
  certificates?: number | null
  credit?: string | null
  listEntries?: number | null
  contracts?: number | null
}

export const institutionStates = options([['FILED', '已备案'], ['SUSPENDED', '已暂停'], ['EXPIRED', '已过期'], ['CANCELLED', '已注销']])
export const storeStates = options([['PASSED', '已通过'], ['DISABLED', '已禁用']])

/** 所属机构 of a list; the choices are the first hundred, the rest come by their own list. */
export const institutionFilter: Field = {
  key: 'institutionId', label: '所属机构', type: 'select',
  options: async () => (await api.get<{ items: SubjectInstitution[] }>('/practitioner/subjects/institutions', { page: 1, size: 100 })).items.map((i) => ({ value: String(i.id), label: i.name })),
}

const cardNames: Record<string, string> = { TO_ACTIVATE: '待激活', ACTIVE: '生效', SUSPENDED: '已暂停', CANCELLED: '已注销', EXPIRED: '已过期' }
const caseNames: Record<string, string> = { DRAFT: '待提交', VERIFYING: '核验中', RETURNED: '被退回', TO_ACTIVATE: '待激活', DONE: '已办结', ENDED: '已终止' }
const counted = (names: Record<string, string>, counts: Record<string, number> | null | undefined) =>
  Object.entries(names).flatMap(([state, label]) => (counts?.[state] ? [{ label, count: counts[state] }] : []))

/** The counts of a subject in words, and what other domains know; what is not installed is left out. */
export function figuresOf(view: SubjectFigures): { title: string; figures: { label: string; count: number | string }[] }[] {
  const others: [string, number | string | null | undefined][] = [['岗位证书', view.certificates], ['信用', view.credit], ['红黑名单', view.listEntries], ['合同', view.contracts]]
  const known = others.flatMap(([label, count]) => (count === null || count === undefined ? [] : [{ label, count }]))
  return [
    { title: '信息卡', figures: counted(cardNames, view.cards) },
    { title: '案件', figures: counted(caseNames, view.cases) },
    ...(known.length ? [{ title: '其他业务', figures: known }] : []),
  ]
}
