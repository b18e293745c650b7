import { formatDate, type CaseFacts, type HistoryLine } from '@anju/kit'
import type { ContractItem } from './model'

export const base = '/contract/contracts'
export const pathOf = (c: { id: number }) => `${base}/${c.id}`
/** Where a draft is gone on with. */
export const signingPath = (c: { id: number }) => `/contract/signings/${c.id}`
export const can = (c: CaseFacts | null | undefined, action: string) => !!c?.actions.some((a) => a.action === action)

/** 整套, or the room. */
export const partOf = (c: { rentPartName: string; roomNo?: string | null }) => (c.roomNo ? `${c.rentPartName} ${c.roomNo}` : c.rentPartName)
/** 2026-01-01 至 2026-12-31 */
export const termOf = (c: Pick<ContractItem, 'startDate' | 'endDate'>) => (c.startDate || c.endDate ? `${formatDate(c.startDate) || '…'} 至 ${formatDate(c.endDate) || '…'}` : '')

/** 办理记录 in which saving again and again stands once. */
export const savedOnce = (lines: HistoryLine[]) => lines.filter((line, i) => line.action !== 'SAVE' || lines[i + 1]?.action !== 'SAVE' || lines[i + 1]?.actor !== line.actor)
