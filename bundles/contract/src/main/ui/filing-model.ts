import { options, type Attachment, type Content, type ContractItem, type House } from './model'
import type { CaseFacts, Tone } from '@anju/kit'

export type FilingKind = 'NEW' | 'CHANGE' | 'EXTENSION' | 'CANCELLATION'

/** An application about a filing, or the filing (备案) itself. */
export interface FilingItem {
  id: number
  version: number
  kind: FilingKind
  kindLabel: string
  filingId?: number | null
  filingNo?: string | null
  state: string
  stateLabel: string
  stateTone: Tone
  supplement: boolean
  contractId?: number | null
  contractNo?: string | null
  divisionName?: string | null
  address: string
  rentPartName: string
  roomNo?: string | null
  parties?: string | null
  monthlyRent?: number | null
  startDate?: string | null
  endDate?: string | null
  applicant?: string | null
  applicantLabel?: string | null
  applicantName?: string | null
  signedOn?: string | null
  overdue: boolean
  manualReason?: string | null
  revision?: number | null
  filedOn?: string | null
  validFrom?: string | null
  validTo?: string | null
  submittedAt?: string | null
  institutionName?: string | null
  handlerName?: string | null
  createdAt: string
}

export interface FilingView extends CaseFacts, Content {
  message?: string | null
  summary: FilingItem
  verifyByLabel?: string | null
  house: House
  attachments: Attachment[]
  editable: boolean
  changes: { field: string; label: string; before?: string | null; after?: string | null }[]
  grounds?: { ground?: string | null; groundLabel?: string | null; reason?: string | null; changedOn?: string | null; declaredBy?: string | null; declaredByLabel?: string | null } | null
  missing: string[]
  contractState?: string | null
  contractFlag?: string | null
  opinion?: string | null
  open?: { id: number; kind: FilingKind; kindLabel: string; state: string; stateLabel: string } | null
  checkUrl?: string | null
  endedAt?: string | null
  endReason?: string | null
}

/** Answer of 核验 in 备案申请 (CON-R13). */
export interface Found {
  verificationId?: number | null
  state: 'PASSED' | 'FAILED' | 'MANUAL'
  reason?: string | null
  house?: House | null
  contracts: ContractItem[]
  supplement: boolean
}

/** 备案证明 (CON-R20) */
export interface Certificate {
  title: string
  filingNo: string
  contractNo?: string | null
  lessors: string
  lessees: string
  address: string
  purpose: string
  monthlyRent: number
  startDate: string
  endDate: string
  filedOn: string
  validFrom?: string | null
  validTo?: string | null
  state: string
  stateLabel: string
  issuer: string
  qr: string
  revision: number
  printedAt: string
  operator: string
}

export const filingKinds = options([['NEW', '备案'], ['CHANGE', '变更'], ['EXTENSION', '延续'], ['CANCELLATION', '注销']])
export const applicationStates = options([['DRAFT', '草稿'], ['SUBMITTED', '待审核'], ['RETURNED', '已退回'], ['FILED', '已备案'], ['REJECTED', '不予备案'], ['DONE', '已通过'], ['REFUSED', '不予通过'], ['CANCELLED', '已注销'], ['EXPIRED', '已到期']])
export const filingStates = options([['FILED', '已备案'], ['CANCELLED', '已注销'], ['EXPIRED', '已到期']])
