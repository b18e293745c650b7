import { apiBase, formatDate, type Fact } from '@anju/kit'
import type { Attachment } from './model'
import { partOf } from './steps'

/** The house of a contract, as its verification says. */
export const houseLines: Fact[] = [
  { key: 'address', label: '坐落', wide: true },
  { key: 'certTypeName', label: '证件类型' },
  { key: 'certNo', label: '产权证号' },
  { key: 'unitNo', label: '不动产单元号', show: (m) => !!m.unitNo },
  { key: 'divisionName', label: '房屋区域' },
  { key: 'area', label: '建筑面积', value: (m) => (m.area ? `${m.area} ㎡` : '') },
  { key: 'use', label: '规划用途' },
  { key: 'rentPart', label: '出租部位', value: (m) => partOf(m as { rentPartName: string }) },
  { key: 'roomUse', label: '房间用途', type: 'dict', dict: 'listing.room_use', show: (m) => m.rentPart === '2' },
  { key: 'roomArea', label: '房间面积', value: (m) => (m.roomArea ? `${m.roomArea} ㎡` : ''), show: (m) => m.rentPart === '2' },
  { key: 'maxPersons', label: '居住人数', value: (m) => (m.maxPersons ? `${m.maxPersons} 人` : ''), show: (m) => m.rentPart === '2' },
  { key: 'ownerName', label: '产权人', show: (m) => !!m.ownerName },
  { key: 'verificationCode', label: '房源核验码', type: 'code', value: (m) => m.verificationCode || '未核验' },
  { key: 'validUntil', label: '核验有效期至', value: (m) => formatDate(m.validUntil), show: (m) => !!m.validUntil },
]
const days = (m: { freeDays?: number | null; freeFrom?: string | null; freeTo?: string | null }) =>
  [m.freeDays ? `${m.freeDays}天` : '', m.freeFrom || m.freeTo ? `${formatDate(m.freeFrom) || '…'} 至 ${formatDate(m.freeTo) || '…'}` : ''].filter(Boolean).join('，')

/** What the parties agreed (CON-F1), without fees and facilities. */
export const termLines: Fact[] = [
  { key: 'signMode', label: '成交方式', type: 'dict', dict: 'contract.sign_mode' },
  { key: 'purpose', label: '租赁用途', type: 'dict', dict: 'contract.purpose' },
  { key: 'term', label: '租赁期限', value: (m) => `${formatDate(m.startDate) || '…'} 至 ${formatDate(m.endDate) || '…'}` },
  { key: 'free', label: '免租期', value: (m) => days(m), show: (m) => !!days(m) },
  { key: 'monthlyRent', label: '月租金（元）', type: 'money' },
  { key: 'payCycle', label: '支付方式', type: 'dict', dict: 'contract.pay_cycle' },
  { key: 'firstPayDate', label: '首期支付日期', type: 'date', show: (m) => !!m.firstPayDate },
  { key: 'payDay', label: '每期支付日', value: (m) => `${m.payDay}日`, show: (m) => !!m.payDay },
  { key: 'deposit', label: '押金（元）', type: 'money', show: (m) => m.deposit !== null },
  { key: 'depositReturnDays', label: '押金返还时间', value: (m) => `租赁关系终止后${m.depositReturnDays}日内`, show: (m) => m.depositReturnDays !== null },
  { key: 'sublet', label: '是否同意转租', value: (m) => (m.sublet ? '同意' : '不同意') },
  { key: 'disputeWay', label: '争议解决方式', type: 'dict', dict: 'contract.dispute' },
  { key: 'rentAccount', label: '收租账户', wide: true, show: (m) => !!m.rentAccount },
  { key: 'deductCases', label: '扣减押金的情形', wide: true, show: (m) => !!m.deductCases },
  { key: 'clauses', label: '双方约定事项', wide: true },
]

/** A party; numbers and phones as they came. */
export function partyLines(role: string): Fact[] {
  const acted = (m: { agentName?: unknown }) => !!m.agentName
  return [
    { key: 'name', label: '姓名或名称' },
    { key: 'nature', label: '出租人性质', type: 'dict', dict: 'contract.lessor_nature', show: () => role === 'lessors' },
    { key: 'idType', label: '证件类型', type: 'dict', dict: 'identity.type' },
    { key: 'idNo', label: '证件号码' },
    { key: 'relation', label: '与承租人关系', show: () => role === 'occupants' },
    { key: 'phone', label: '联系电话', show: () => role !== 'occupants' },
    { key: 'address', label: '地址', show: (m) => !!m.address },
    { key: 'agentName', label: '代理人', show: acted },
    { key: 'agentIdNo', label: '代理人证件号码', show: acted },
    { key: 'agentPhone', label: '代理人电话', show: acted },
    { key: 'idChecked', label: '证件核对', value: (m) => (m.idChecked ? '已核对原件' : '未核对'), show: () => role !== 'occupants' },
  ]
}

/** 要件 by kind; they are read under the path of what they belong to. */
export function paperLines(attachments: Attachment[], place: string): Fact[] {
  const kinds = [...new Map(attachments.map((a) => [a.kind, a.kindName]))]
  return kinds.map(([kind, label]) => ({ key: kind, label, type: 'files', files: () => attachments.filter((a) => a.kind === kind).map((a) => ({ name: a.name, type: a.type, url: `${apiBase}${place}/attachments/${a.id}` })) }))
}
