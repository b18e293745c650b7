import type { Block, Fact, Model } from '@anju/kit'
import { filesOf } from './facts'
import { paperFields } from './fields'
import type { Facts } from './model'

/** Reads the full value of a masked field; audited by the server. */
export type Reveal = (key: string) => Promise<string>

/** The facts of an institution in the blocks of the manuals. */
export function blocksOf(names: { type?: string; division?: string }, reveal?: Reveal): Block[] {
  const secret = (key: string, label: string): Fact => ({ key, label, type: 'masked', reveal: reveal && (() => reveal(key)) })
  const sublet = (m: Model) => m.bizMode === '03' || !!m.fundBank
  return [
    {
      title: '机构基本信息',
      lines: [
        { key: 'name', label: '公司名称', wide: true },
        { key: 'licenseNo', label: '营业执照号码' },
        { key: 'instType', label: '机构类型', value: (m) => names.type ?? m.instType },
        { key: 'branch', label: '分支机构', type: 'yes', value: (m) => m.branch ?? false },
        { key: 'headLicenseNo', label: '总公司执照号', show: (m) => m.branch === true },
        { key: 'divisionCode', label: '所在区域', value: (m) => names.division ?? m.divisionCode },
        { key: 'shortName', label: '企业简称' },
        { key: 'regAddress', label: '注册地址' },
        { key: 'bizAddress', label: '经营地址' },
        { key: 'regCapital', label: '注册资本(万元)', type: 'money' },
        { key: 'establishedOn', label: '成立日期', type: 'date' },
        { key: 'licenseIssuedOn', label: '执照领取日期', type: 'date' },
        { key: 'licenseValidTo', label: '营业期限至', value: (m) => m.licenseValidTo || '长期' },
        { key: 'bizMode', label: '经营模式', type: 'dict', dict: 'institution.biz_mode' },
        { key: 'fundBank', label: '监管账户开户行', show: sublet },
        { key: 'fundAccountName', label: '监管账户名称', show: sublet },
        { key: 'fundAccountNo', label: '资金监管账号', show: sublet },
        { key: 'bizScope', label: '经营范围', wide: true },
      ],
    },
    {
      title: '法人与经办人',
      lines: [
        { key: 'legalPerson', label: '法人姓名' }, secret('legalPersonIdNo', '法人身份证号'), secret('legalPersonPhone', '法人电话'),
        { key: 'contactName', label: '经办人姓名' }, secret('contactIdNo', '经办人身份证号'), secret('contactPhone', '经办人电话'),
      ],
    },
    {
      title: '经营场所',
      lines: [
        { key: 'premises', label: '经营场所权属', type: 'dict', dict: 'institution.premises' },
        { key: 'lng', label: '坐标', value: (m) => (m.lng ? `${m.lng}，${m.lat}` : '') },
        { key: 'remark', label: '备注', wide: true },
      ],
    },
  ]
}

/** The papers, as lines of a block. */
export const paperLines = (place: string): Fact[] =>
  paperFields.map((f) => ({ key: f.key, label: f.label, type: 'files', files: (m: Model) => filesOf(m as Facts, f.key, place), show: (m: Model) => f.required === true || filesOf(m as Facts, f.key, place).length > 0 }))
