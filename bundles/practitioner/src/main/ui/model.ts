import type { CaseFacts, Option, Tone } from '@anju/kit'

/** PRA-F1 as the server speaks of it. */
export interface Facts {
  [key: string]: unknown
  name: string
  idNo: string
  storeId?: number | null
  photoFileId?: string | null
  proofFileId?: string | null
}

/** An institution and a person in it, as cases and cards show them. */
interface Person {
  id: number
  version: number
  state: string
  stateLabel: string
  stateTone: Tone
  name: string
  sexName?: string | null
  idNo: string
  phone?: string | null
  category?: string | null
  categoryName?: string | null
  divisionName?: string | null
  institutionId: number
  institutionName: string
  appliedAt?: string | null
}

export interface CaseItem extends Person {
  caseNo?: string | null
  kind: string
  kindLabel: string
  sourceName: string
  batchId?: number | null
  photoMissing: boolean
  cardId?: number | null
  waitingDays?: number | null
  createdAt: string
  opinion?: string | null
}

export interface CardItem extends Person {
  number?: string | null
  storeName?: string | null
  edition: number
  open?: string | null
  openCaseId?: number | null
  firstAppliedOn?: string | null
  issuedOn?: string | null
  validTo?: string | null
  endedAt?: string | null
}

export interface Change {
  field: string
  label: string
  before?: string | null
  after?: string | null
}

/** What a case and a card have in common, as their pages show it. */
export interface PersonView extends CaseFacts {
  facts: Facts
  categoryName?: string | null
  certTypeName?: string | null
  storeDivisionName?: string | null
  birthDate?: string | null
  reason?: string | null
}

export interface CaseView extends PersonView {
  summary: CaseItem
  /** What follows when a verifier passes it. */
  onceVerified: string
  firstAppliedOn?: string | null
  opinion?: string | null
  changes: Change[]
  card?: CardItem | null
}

export interface CardView extends PersonView {
  summary: CardItem
  shortName?: string | null
  downloadable: boolean
  cases: CaseItem[]
}

export interface Brand {
  version: number
  shortName?: string | null
  logoFileId?: string | null
  complete: boolean
  updatedAt?: string | null
  /** In how many days after its filing an institution should have its people's cards; 0: nobody counts. */
  dueDays: number
}

/** A batch that was brought in from Excel. */
export interface Import {
  id: number
  batchNo: string
  jobId: number
  state: string
  stateLabel: string
  stateTone: Tone
  imported: number
  failed: number
  message?: string | null
  photoMessage?: string | null
  photoNotes?: { path: string; reason: string }[] | null
  createdAt: string
}

export interface Failure {
  id: number
  rowNo: number
  name?: string | null
  idNo?: string | null
  reason: string
  batchNo: string
  importId: number
  importedAt: string
}

export const options = (pairs: [string, string][]): Option[] => pairs.map(([value, label]) => ({ value, label }))
export const kinds = options([['NEW', '新增'], ['CHANGE', '变更'], ['CANCEL', '注销']])
export const changeStates = options([['VERIFYING', '变更核验中'], ['RETURNED', '被退回'], ['TO_ACTIVATE', '待激活'], ['DONE', '已办结'], ['ENDED', '已终止']])
export const cancelStates = options([['VERIFYING', '注销核验中'], ['RETURNED', '被退回'], ['DONE', '已办结'], ['ENDED', '已终止']])
export const cardStates = options([['ACTIVE', '生效'], ['SUSPENDED', '已暂停']])
export const pastStates = options([['CANCELLED', '已注销'], ['EXPIRED', '已过期']])
export const allCardStates = options([['TO_ACTIVATE', '待激活'], ['ACTIVE', '生效'], ['SUSPENDED', '已暂停'], ['CANCELLED', '已注销'], ['EXPIRED', '已过期']])
