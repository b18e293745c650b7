import { checkCreditCode, checkIdNo, isEmpty, type Field, type Model } from '@anju/kit'
import { options, type PartyRole } from './model'

const yesNo = options([['true', '同意'], ['false', '不同意']])
const past = (before: string, words: string) => (value: unknown, m: Model) => (!isEmpty(m[before]) && String(value) <= String(m[before]) ? words : undefined)
const within = (value: unknown, m: Model) => ((m.startDate && String(value) < m.startDate) || (m.endDate && String(value) > m.endDate) ? '免租期应在租赁期限内' : undefined)
const whole = (label: string, least = 0) => (value: unknown) => (/^\d{1,4}$/.test(String(value)) && Number(value) >= least ? undefined : `${label}格式不正确`)

/** A number by the type of its paper; a masked one stays as it is stored. */
function checkNumber(typeKey: string, label: string) {
  return (value: unknown, m: Model): string | undefined => {
    const text = String(value).trim().toUpperCase()
    if (text.includes('*')) return undefined
    if (m[typeKey] === '01' || m[typeKey] === '12') return checkIdNo(text)
    if (m[typeKey] === '02') return checkCreditCode(text)
    return /^[0-9A-Z（）()\-/]{5,30}$/.test(text) ? undefined : `${label}格式不正确`
  }
}

export const codeField: Field = { key: 'code', label: '房源核验码', required: true, max: 40, help: '见租赁房源核验告知单' }

/** ② 合同信息 by section (CON-F1). */
export const leaseFields: Field[] = [
  { key: 'signMode', label: '成交方式', type: 'select', dict: 'contract.sign_mode', required: true },
  { key: 'purpose', label: '租赁用途', type: 'select', dict: 'contract.purpose', required: true },
  { key: 'brokerCardNo', label: '经纪人员信息卡', required: true, max: 32, placeholder: '信息卡编号', show: (m) => m.signMode === '02' },
  { key: 'startDate', label: '租赁期限起', type: 'date', required: true },
  { key: 'endDate', label: '租赁期限止', type: 'date', required: true, check: past('startDate', '租赁期限的结束日期应晚于开始日期') },
  { key: 'freeFrom', label: '免租期起', type: 'date', check: within },
  { key: 'freeTo', label: '免租期止', type: 'date', check: (v, m) => within(v, m) ?? (m.freeFrom && String(v) < m.freeFrom ? '结束日期不能早于开始日期' : undefined) },
  { key: 'freeDays', label: '免租期天数', type: 'number', min: 0, max: 3650, suffix: '天', check: whole('免租期天数') },
]
const agreed = '请约定押金的返还时间以及扣减押金的情形'
const deposited = (m: Model) => Number(m.deposit) > 0
export const moneyFields: Field[] = [
  { key: 'monthlyRent', label: '月租金', type: 'money', required: true, suffix: '元', check: (v) => (Number(v) > 0 ? undefined : '月租金应大于0') },
  { key: 'payCycle', label: '支付方式', type: 'select', dict: 'contract.pay_cycle', required: true },
  { key: 'firstPayDate', label: '首期支付日期', type: 'date' },
  { key: 'payDay', label: '每期支付日', type: 'number', min: 1, max: 31, suffix: '日', check: whole('每期支付日', 1) },
  { key: 'deposit', label: '押金数额', type: 'money', suffix: '元' },
  { key: 'depositReturnDays', label: '押金返还时间', type: 'number', min: 0, max: 365, suffix: '日内', required: deposited, missing: agreed, help: '租赁关系终止后几日内返还', check: whole('押金返还时间') },
  { key: 'deductCases', label: '扣减押金的情形', type: 'textarea', required: deposited, missing: agreed, max: 500 },
  { key: 'rentAccount', label: '收租账户', max: 100, wide: true, help: '开户行、户名、账号；转租的住房租赁企业应为其监管账户' },
]
export const otherFields: Field[] = [
  { key: 'sublet', label: '是否同意转租', type: 'radio', options: yesNo, required: true },
  { key: 'disputeWay', label: '争议解决方式', type: 'select', dict: 'contract.dispute' },
  { key: 'clauses', label: '双方约定事项', type: 'textarea', max: 4000 },
]
/** Errors of lists stand under these. */
const listFields: Field[] = [{ key: 'facilities', label: '附属设施、物品', type: 'static' }, { key: 'feesByLessee', label: '承租人承担的费用', type: 'static' }]
export const termFields: Field[] = [...leaseFields, ...moneyFields, ...otherFields, ...listFields]

/** Whether a lessee is under 18: then somebody acts for him. */
export function isMinor(m: Model, today = new Date()): boolean {
  const id = String(m.idNo ?? '')
  if ((m.idType !== '01' && m.idType !== '12') || checkIdNo(id)) return false
  const grown = new Date(Number(id.slice(6, 10)) + 18, Number(id.slice(10, 12)) - 1, Number(id.slice(12, 14)))
  return grown > today
}

/** 出租人, 承租人, 实际居住人 */
export function partyFields(role: PartyRole): Field[] {
  const minor = (m: Model) => role === 'lessees' && isMinor(m)
  const acted = (m: Model) => m.acted === true || minor(m)
  const who: Field[] = [
    { key: 'name', label: role === 'occupants' ? '姓名' : '姓名或名称', required: true, min: 2, max: role === 'occupants' ? 50 : 100 },
    { key: 'idType', label: '证件类型', type: 'select', dict: 'identity.type', required: true },
    { key: 'idNo', label: '证件号码', required: true, max: 30, check: checkNumber('idType', '证件号码') },
  ]
  const checked: Field = { key: 'idChecked', label: '证件核对', type: 'switch', help: (m) => (m.idChecked ? '已核对身份证件原件' : '核对身份证件原件后打开；未核对的不能签约') }
  if (role === 'occupants') return [...who, { key: 'relation', label: '与承租人关系', max: 20, suggestions: ['配偶', '子女', '父母', '朋友', '同事', '员工'] }]
  return [
    ...who,
    checked,
    { key: 'phone', label: '联系电话', type: 'phone', required: true },
    ...(role === 'lessors' ? [{ key: 'nature', label: '出租人性质', type: 'select', dict: 'contract.lessor_nature', required: true } as Field] : []),
    { key: 'address', label: '地址', min: 2, max: 200 },
    { key: 'acted', label: '由代理人办理', type: 'switch', show: (m) => !minor(m) },
    { key: 'agentName', label: '代理人姓名', required: true, min: 2, max: 50, show: acted },
    { key: 'agentIdType', label: '代理人证件类型', type: 'select', dict: 'identity.type', required: true, show: acted },
    { key: 'agentIdNo', label: '代理人证件号码', required: minor, max: 30, show: acted, check: checkNumber('agentIdType', '代理人证件号码') },
    { key: 'agentPhone', label: '代理人电话', type: 'phone', show: acted },
  ]
}
