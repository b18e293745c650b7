import type { CaseFacts, Option, Tone } from '@anju/kit'

/** A contract in a list. */
export interface ContractItem {
  id: number
  version: number
  contractNo?: string | null
  state: string
  stateLabel: string
  stateTone: Tone
  step: 'EDIT' | 'PREVIEW'
  verified: boolean
  flag?: string | null
  divisionName?: string | null
  address: string
  rentPartName: string
  roomNo?: string | null
  parties?: string | null
  signMode?: string | null
  signModeName?: string | null
  monthlyRent?: number | null
  startDate?: string | null
  endDate?: string | null
  signedAt?: string | null
  institutionName?: string | null
  handlerName?: string | null
  createdAt: string
}

/** 房屋, as its verification says. */
export interface House {
  verificationCode?: string | null
  verified: boolean
  divisionName?: string | null
  certTypeName?: string | null
  certNo: string
  unitNo?: string | null
  address: string
  area?: number | null
  use?: string | null
  rentPart: string
  rentPartName: string
  roomNo?: string | null
  roomUse?: string | null
  roomArea?: number | null
  maxPersons?: number | null
  ownerName?: string | null
  validUntil?: string | null
}

/** Answer of ① 房源核验. */
export interface Verification {
  verificationId?: number | null
  state: 'PASSED' | 'FAILED' | 'MANUAL'
  reason?: string | null
  house?: House | null
}

/** 附属设施、物品: a line of the 房屋交割单. */
export interface Facility {
  name: string
  quantity: number | string | null
  note?: string | null
}

/** CON-F1 without house and parties. */
export interface Terms {
  [key: string]: unknown
  signMode?: string | null
  feesByLessor: string[]
  feesByLessee: string[]
  facilities: Facility[]
  sublet?: boolean | null
}

/** 出租人, 承租人 or 实际居住人. */
export interface Party {
  [key: string]: unknown
  id?: number | null
  name?: string | null
  idType?: string | null
  idNo?: string | null
  agentName?: string | null
  idChecked?: boolean | null
}

export type PartyRole = 'lessors' | 'lessees' | 'occupants'
export const partyRoles: PartyRole[] = ['lessors', 'lessees', 'occupants']
export const roleNames: Record<PartyRole, string> = { lessors: '出租人', lessees: '承租人', occupants: '实际居住人' }
export const mostOf: Record<PartyRole, number> = { lessors: 10, lessees: 10, occupants: 20 }

export interface Attachment {
  id: number
  kind: string
  kindName: string
  name: string
  type: string
  size: number
  at: string
}

export interface Content extends Record<PartyRole, Party[]> {
  terms: Terms
}

/** Where a contract stands with its filing. */
export interface FilingStanding {
  id?: number | null
  filingNo?: string | null
  stateLabel?: string | null
  stateTone?: Tone | null
  applicable: boolean
  due?: string | null
}

export interface ContractView extends CaseFacts, Content {
  step: 'EDIT' | 'PREVIEW'
  message?: string | null
  summary: ContractItem
  house: House
  attachments: Attachment[]
  broker?: { cardNo: string; name: string; institutionName: string } | null
  filing: FilingStanding
  missing: string[]
  warnings: { rule: string; message: string }[]
  templateVersion: string
  checkUrl?: string | null
  signedAt?: string | null
  endedAt?: string | null
  revokedOn?: string | null
  reason?: string | null
}

/** One print of a contract (CON-R21). */
export interface Print {
  at: string
  by: string
  stateLabel: string
  sha256: string
  size: number
}

export const options = (pairs: [string, string][]): Option[] => pairs.map(([value, label]) => ({ value, label }))
export const contractStates = options([['SIGNED', '已签约'], ['EXPIRED', '已到期'], ['REVOKED', '已撤销']])
/** 解约协议 comes with 撤销, the others with 合同备案: they are no 要件 of 网签. */
export const laterKinds = ['07', '08', '09', '10']
