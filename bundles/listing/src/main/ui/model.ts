import type { CaseFacts, Option, Tone } from '@anju/kit'

/** A verification in a list. */
export interface VerificationItem {
  id: number
  version: number
  code?: string | null
  state: string
  stateLabel: string
  stateTone: Tone
  divisionName: string
  certType: string
  certTypeName: string
  certNo: string
  ownerName: string
  rentPart: string
  rentPartName: string
  roomNo?: string | null
  address?: string | null
  reason?: string | null
  channel: string
  channelName: string
  institutionId?: number | null
  institutionName?: string | null
  requesterName: string
  traceId?: string | null
  createdAt: string
  /** 核验时间; none while people are to judge it. */
  verifiedAt?: string | null
  validUntil?: string | null
}

/** The same with all that is known of it; what the register says only when it passed. */
export interface Verification extends CaseFacts {
  message: string
  summary: VerificationItem
  owner: { name: string; idType: string; idNo: string }
  ownerIdTypeName?: string | null
  roomUseName?: string | null
  roomArea?: number | null
  maxPersons?: number | null
  fuzzyAddress?: string | null
  entrustNo?: string | null
  unitNo?: string | null
  area?: number | null
  plannedUse?: string | null
  ownershipName?: string | null
  mortgaged?: boolean | null
  letUntil?: string | null
  opinion?: string | null
  endedAt?: string | null
  noticeAvailable: boolean
}

export const base = '/listing/listing-verifications'
/** Where the public verifies its own house. */
export const ownHousePath = '/listing/own-house'
export const viewPath = (v: { id: number }) => `/listing/verifications/${v.id}`
export const noticePath = (v: { id: number }) => `${viewPath(v)}/notice`

export const states: Option[] = [
  ['PASSED', '核验通过'], ['FAILED', '核验不通过'], ['ERROR', '核验异常'], ['MANUAL', '待人工核验'], ['REVOKED', '已撤销'], ['INVALID', '已失效'], ['EXPIRED', '已过期'],
].map(([value, label]) => ({ value: value!, label: label! }))

/** 整套, or 分间 with its room. */
export const partOf = (v: VerificationItem) => (v.roomNo ? `${v.rentPartName} ${v.roomNo}` : v.rentPartName)
/** 申请单位; who asked, where nobody's institution did. */
export const requesterOf = (v: VerificationItem) => v.institutionName ?? v.requesterName
