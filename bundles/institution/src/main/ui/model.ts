import type { CaseFacts, Changed, Option, Stored, Tone } from '@anju/kit'

export interface Attachment extends Stored {
  kind: string
  fileId: string
}

export interface Broker {
  name: string
  idNo: string
  certType: string
  certNo: string
}

/** INS-F1 as the server speaks of it. */
export interface Facts {
  [key: string]: unknown
  name: string
  brokers: Broker[]
  attachments: { kind: string; fileId: string; name: string; type: string; size: number }[]
}

export interface FilingItem {
  id: number
  caseNo?: string | null
  kind: string
  kindLabel: string
  name: string
  licenseNo: string
  instTypeName?: string
  divisionName?: string
  state: string
  stateLabel: string
  stateTone: Tone
  institutionId: number
  enteredBy: string
  department?: string
  createdAt: string
  submittedAt?: string | null
  changedOn?: string | null
  overdue: boolean
  version: number
}

export interface Admin {
  userId: number
  login: string
  status: string
  statusLabel: string
}

export interface Filing extends CaseFacts {
  summary: FilingItem
  reason?: string | null
  opinion?: string | null
  facts: Facts
  changes: Changed[]
  corrections: Changed[]
  warnings: { field: string; message: string }[]
  admin?: Admin | null
}

export interface InstitutionItem {
  id: number
  name: string
  licenseNo: string
  instTypeName?: string
  filingNo?: string | null
  divisionName?: string
  address?: string
  state: string
  stateLabel: string
  stateTone: Tone
  branch: boolean
  overdue: boolean
  filedAt?: string | null
  validTo?: string | null
  version: number
}

export interface Institution extends CaseFacts {
  summary: InstitutionItem
  facts: Facts
  openFilingId?: number | null
  filings: FilingItem[]
  admin?: Admin | null
}

export interface Store extends CaseFacts {
  name: string
  licenseNo: string
  divisionCode: string
  divisionName: string
  address?: string | null
  principal?: string | null
  principalIdNo?: string | null
  contactName: string
  contactPhone: string
  lng?: string | null
  lat?: string | null
  createdAt: string
}

const options = (pairs: [string, string][]): Option[] => pairs.map(([value, label]) => ({ value, label }))
export const kinds = options([['NEW', '新增'], ['CHANGE', '变更'], ['RENEWAL', '延续'], ['CANCELLATION', '注销']])
export const filingStates = options([
  ['DRAFT', '草稿'], ['SUBMITTED', '待审核'], ['RETURNED', '已退回'], ['FILED', '已备案'], ['REJECTED', '不予备案'], ['DONE', '已通过'], ['REFUSED', '不予通过'],
])
export const institutionStates = options([['FILED', '已备案'], ['SUSPENDED', '已暂停'], ['EXPIRED', '已过期'], ['CANCELLED', '已注销']])
export const storeStates = options([['PASSED', '已通过'], ['DISABLED', '已禁用']])
