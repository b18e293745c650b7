import { checkCertNo, checkCreditCode, checkIdNo } from './checks'
import type { Field, Model } from './fields'

const ofResidents = ['01', '12']
const ofInstitutions = ['02', '08']

function checkOwnerId(value: unknown, m: Model): string | undefined {
  const number = String(value).replace(/\s/g, '')
  if (ofResidents.includes(m.ownerIdType)) return checkIdNo(number)
  return ofInstitutions.includes(m.ownerIdType) ? checkCreditCode(number) : undefined
}
const inRooms = (m: Model) => m.rentPart === '2'
/** More than 0 and up to 100,000 m² with at most two decimals (SPEC §2.1). */
export const isArea = (text: string): boolean => /^\d{1,6}(\.\d{1,2})?$/.test(text) && Number(text) > 0 && Number(text) <= 100_000

/** A house and its owner, by what the property register is asked (LST-F1). Wherever a house is verified the same is typed. */
export const houseFields: Field[] = [
  { key: 'divisionCode', label: '房屋区域', type: 'division', required: true },
  { key: 'certType', label: '证件类型', type: 'select', dict: 'listing.cert_type', required: true },
  {
    key: 'certNo', label: '产权证号', required: true, min: 2, max: 60, check: (v, m) => (m.certType ? checkCertNo(m.certType, String(v)) : undefined),
    help: (m) => (m.certType === '01' ? '如：鲁（2019）滨州市不动产权第0007157号' : '按证件所载填写'),
  },
  { key: 'ownerName', label: '产权人姓名', required: true, min: 2, max: 100, help: '多人共有的填其中一人；单位填全称' },
  { key: 'ownerIdType', label: '产权人证件类型', type: 'select', dict: 'identity.type', required: true },
  { key: 'ownerIdNo', label: '产权人证件号', required: true, max: 30, check: checkOwnerId },
]

/** Which part of it is let, and for a single room what the law asks of it (LST-R08). */
export const rentPartFields: Field[] = [
  { key: 'rentPart', label: '出租部位', type: 'radio', dict: 'listing.rent_part', required: true },
  { key: 'roomNo', label: '房间号', required: true, max: 50, show: inRooms },
  { key: 'roomUse', label: '房间用途', type: 'select', dict: 'listing.room_use', required: true, show: inRooms, help: '厨房、卫生间、阳台等非居住空间不得单独出租' },
  { key: 'roomArea', label: '房间面积', type: 'number', suffix: '平方米', required: true, show: inRooms, check: (v) => (isArea(String(v)) ? undefined : '房间面积格式不正确') },
  { key: 'maxPersons', label: '居住人数', type: 'number', suffix: '人', required: true, show: inRooms, check: (v) => (/^[1-9]\d{0,2}$/.test(String(v)) ? undefined : '居住人数格式不正确') },
]

/** What is let, and what else belongs to the request. */
export const lettingFields: Field[] = [
  ...rentPartFields,
  { key: 'fuzzyAddress', label: '模糊坐落', min: 2, max: 100, help: '扫码查验时公开显示；不填的显示到楼栋，不含室号' },
  { key: 'entrustNo', label: '委托合同编号', min: 2, max: 50, help: '受产权人委托的填写' },
]

/** Where the problem sheet about a register that failed is filled in, by its trace (LST-R14). */
export const houseFaultSheets = '/listing/listing-verifications/problem-sheets'

/** What an empty form of both begins with. */
export const blankHouse = (): Model => ({ divisionCode: '', certType: '', ownerIdType: '01', rentPart: '1', roomUse: '' })
