import { reactive } from 'vue'
import { api, checkCreditCode, checkIdNo, isDate, isEmpty, today, type Field, type Model } from '@anju/kit'
import type { Broker } from './model'

const past = (label: string) => (value: unknown) => (String(value) > today() ? `${label}不能晚于今天` : undefined)
// Within how many days one must apply; 0: nobody counts. Told by the server.
const due = reactive({ license: 0, change: 0 })
export async function readDueDays(): Promise<void> {
  Object.assign(due, await api.get<typeof due>('/institution/filings/due-days', undefined, { quiet: true }).catch(() => due))
}
/** What is to be said of a day that is longer ago than the city allows (INS-R06, INS-R09). */
export function lateWords(day: unknown, days: number): string | undefined {
  if (days <= 0 || !isDate(String(day ?? ''))) return undefined
  const late = new Date(`${today()}T00:00:00Z`).getTime() - new Date(`${day}T00:00:00Z`).getTime() > days * 86_400_000
  return late ? `已超过${days}日，提交后将标记为逾期申报` : undefined
}
const dueHelp = (day: unknown, days: number, words: string) => lateWords(day, days) ?? (days ? words : undefined)
// Where a city allows it a licence number has 15 digits (institution.license.allow15); the server knows, so digits pass here.
const license = (value: unknown) => (/^\d{15}$/.test(String(value)) ? undefined : checkCreditCode(String(value)))
/** Whether nothing stands in a row of 专业人员清单. */
export const isBlank = (b: Broker) => Object.values(b).every(isEmpty)
// A row without anything is left out, and said so; a row begun must be good (INS-R08). A masked number stays as it is stored.
function checkBrokers(value: unknown): string | undefined {
  const rows = value as Broker[]
  const wrong = (b: Broker) => (isEmpty(b.name) ? '姓名不能为空' : isEmpty(b.idNo) ? '身份证号不能为空' : b.idNo.includes('*') ? undefined : checkIdNo(b.idNo))
  const at = rows.findIndex((b) => !isBlank(b) && wrong(b))
  return at < 0 ? undefined : `第${at + 1}行：${wrong(rows[at]!)}`
}
const subletting = (m: Model) => m.bizMode === '03'

/** Page 1: base data (INS-F1). */
export const baseFields: Field[] = [
  { key: 'name', label: '公司名称', required: true, min: 2, max: 100, wide: true },
  { key: 'licenseNo', label: '营业执照号码', required: true, max: 18, check: license, help: '18位统一社会信用代码' },
  { key: 'instType', label: '机构类型', type: 'select', dict: 'institution.type', required: true },
  { key: 'branch', label: '分支机构', type: 'switch' },
  { key: 'headLicenseNo', label: '总公司执照号', required: true, max: 18, check: license, show: (m) => m.branch === true },
  { key: 'divisionCode', label: '所在区域', type: 'division', required: true },
  { key: 'regAddress', label: '注册地址', required: true, min: 2, max: 200, wide: true },
  { key: 'bizAddress', label: '经营地址', required: true, min: 2, max: 200, wide: true },
  { key: 'legalPerson', label: '法人姓名', required: true, min: 2, max: 50 },
  { key: 'legalPersonIdNo', label: '法人身份证号', type: 'idNo', required: true },
  { key: 'legalPersonPhone', label: '法人电话', type: 'phone' },
  { key: 'regCapital', label: '注册资本', type: 'money', suffix: '万元' },
  { key: 'establishedOn', label: '成立日期', type: 'date', check: past('成立日期') },
  { key: 'licenseIssuedOn', label: '执照领取日期', type: 'date', check: past('营业执照领取日期'), help: (m) => dueHelp(m.licenseIssuedOn, due.license, `自领取之日起${due.license}日内应办理备案`) },
  {
    key: 'licenseValidTo', label: '营业期限至', type: 'date', help: '长期的不填',
    check: (v, m) => (m.establishedOn && String(v) < String(m.establishedOn) ? '结束日期不能早于开始日期' : undefined),
  },
  { key: 'bizMode', label: '经营模式', type: 'select', dict: 'institution.biz_mode' },
  { key: 'shortName', label: '企业简称', min: 2, max: 20 },
  { key: 'bizScope', label: '经营范围', type: 'textarea', required: true, min: 2, max: 1000 },
  { key: 'fundBank', label: '监管账户开户行', min: 2, max: 100, show: subletting, wide: true },
  { key: 'fundAccountName', label: '监管账户名称', min: 2, max: 100, show: subletting },
  { key: 'fundAccountNo', label: '资金监管账号', min: 2, max: 100, show: subletting },
]

/** Page 2: personnel and premises. */
export const peopleFields: Field[] = [
  { key: 'contactName', label: '经办人姓名', required: true, min: 2, max: 50 },
  { key: 'contactPhone', label: '经办人电话', type: 'phone', required: true, help: '填手机号的，管理员账号和初始密码以短信发送到该手机' },
  { key: 'contactIdNo', label: '经办人身份证号', type: 'idNo' },
  { key: 'premises', label: '经营场所权属', type: 'select', dict: 'institution.premises' },
  { key: 'lng', label: '经度', type: 'number', min: 70, max: 140, help: '用于场所分布图，最多6位小数' },
  { key: 'lat', label: '纬度', type: 'number', min: 0, max: 60 },
  { key: 'remark', label: '备注', type: 'textarea', max: 500 },
  { key: 'brokers', label: '专业人员清单', type: 'static', wide: true, check: checkBrokers },
]

/** Page 3: papers. */
export const paperFields: Field[] = [
  { key: 'licensePhoto', label: '营业执照照片', type: 'files', kind: 'paper', count: 2, required: true },
  { key: 'legalIdPhoto', label: '法人身份证照片', type: 'files', kind: 'paper', count: 2 },
  { key: 'authLetter', label: '公司委托书', type: 'files', kind: 'paper', count: 2 },
  { key: 'premisesProof', label: '经营场所证明', type: 'files', kind: 'paper', count: 5 },
  { key: 'brokerCertificate', label: '专业人员证书', type: 'files', kind: 'paper', count: 20 },
  { key: 'logo', label: '企业LOGO', type: 'files', kind: 'logo', count: 1 },
  { key: 'other', label: '其他要件', type: 'files', kind: 'paper', count: 20 },
]

export const paperKinds = paperFields.map((f) => f.key)
/** Of a change only (INS-R09). */
export const changedOnField: Field = { key: 'changedOn', label: '变更日期', type: 'date', required: true, check: past('变更日期'), help: (m) => dueHelp(m.changedOn, due.change, `备案事项实际变更的日期，应在${due.change}日内申报`) ?? '备案事项实际变更的日期' }
export const reasonField: Field = { key: 'reason', label: '申请原因', type: 'textarea', max: 500 }

export const contactFields: Field[] = [
  ...peopleFields.slice(0, 3), baseFields.find((f) => f.key === 'legalPersonPhone')!, baseFields.find((f) => f.key === 'shortName')!, paperFields.find((f) => f.key === 'logo')!,
]

/** INS-F2 */
export const storeFields: Field[] = [
  { key: 'name', label: '公司门店名称', required: true, min: 2, max: 100, wide: true },
  { key: 'licenseNo', label: '营业执照号码', required: true, max: 18, check: license },
  { key: 'divisionCode', label: '所在区域', type: 'division', required: true },
  { key: 'address', label: '经营地址', min: 2, max: 200, wide: true },
  { key: 'principal', label: '负责人姓名', min: 2, max: 50 },
  { key: 'principalIdNo', label: '负责人身份证号', type: 'idNo' },
  { key: 'contactName', label: '经办人姓名', required: true, min: 2, max: 50 },
  { key: 'contactPhone', label: '经办人电话', type: 'phone', required: true },
  { key: 'lng', label: '经度', type: 'number', min: 70, max: 140 },
  { key: 'lat', label: '纬度', type: 'number', min: 0, max: 60 },
]
