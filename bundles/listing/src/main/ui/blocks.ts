import { formatDate, type Block } from '@anju/kit'
import { partOf, requesterOf, type Verification } from './model'

type Reveal = (key: 'name' | 'idNo') => Promise<string>
const yes = (value: boolean | null | undefined) => (value === null || value === undefined ? '' : value ? '有' : '无')
const area = (value: number | null | undefined) => (value === null || value === undefined ? '' : `${value} 平方米`)

/** What was asked, what the register said and what became of it. */
export function blocksOf(v: Verification, reveal?: Reveal): Block[] {
  const s = v.summary
  const room = s.rentPart === '2'
  return [
    {
      title: '核验结果',
      lines: [
        { key: 'code', label: '核验码', type: 'code', value: () => s.code, show: () => !!s.code }, { key: 'reason', label: '不通过原因', value: () => s.reason, show: () => v.state === 'FAILED', wide: true },
        { key: 'createdAt', label: '申请时间', type: 'datetime', value: () => s.createdAt }, { key: 'verifiedAt', label: '核验时间', type: 'datetime', value: () => s.verifiedAt }, { key: 'validUntil', label: '有效期至', value: () => formatDate(s.validUntil), show: () => !!s.code },
        { key: 'channel', label: '核验渠道', value: () => s.channelName }, { key: 'institution', label: '申请单位', value: () => requesterOf(s) }, { key: 'requester', label: '申请人', value: () => s.requesterName },
        { key: 'endedAt', label: '终止时间', type: 'datetime', show: () => !!v.endedAt }, { key: 'opinion', label: '意见', wide: true, show: () => !!v.opinion && v.opinion !== s.reason },
        { key: 'trace', label: '流水号', value: () => s.traceId, wide: true, show: () => v.state === 'ERROR' },
      ],
    },
    {
      title: '申请信息',
      lines: [
        { key: 'division', label: '房屋区域', value: () => s.divisionName }, { key: 'certType', label: '证件类型', value: () => s.certTypeName }, { key: 'certNo', label: '产权证号', value: () => s.certNo, wide: true },
        { key: 'owner.name', label: '产权人姓名', type: 'masked', reveal: reveal && (() => reveal('name')) }, { key: 'ownerIdTypeName', label: '产权人证件类型' },
        { key: 'owner.idNo', label: '产权人证件号', type: 'masked', reveal: reveal && (() => reveal('idNo')) }, { key: 'part', label: '出租部位', value: () => partOf(s) },
        { key: 'roomUseName', label: '房间用途', show: () => room }, { key: 'roomArea', label: '房间面积', value: () => area(v.roomArea), show: () => room }, { key: 'maxPersons', label: '居住人数', value: () => `不超过${v.maxPersons}人`, show: () => room },
        { key: 'fuzzyAddress', label: '模糊坐落', show: () => !!v.fuzzyAddress }, { key: 'entrustNo', label: '委托合同编号', show: () => !!v.entrustNo },
      ],
    },
    ...(s.address ? [registered(v)] : []),
  ]
}

function registered(v: Verification): Block {
  return {
    title: '登记信息',
    lines: [
      { key: 'address', label: '坐落', value: () => v.summary.address, wide: true }, { key: 'unitNo', label: '不动产单元号' }, { key: 'area', label: '建筑面积', value: () => area(v.area) }, { key: 'plannedUse', label: '规划用途' },
      { key: 'ownershipName', label: '共有方式' }, { key: 'mortgaged', label: '抵押', value: () => yes(v.mortgaged) }, { key: 'let', label: '在租状态', value: () => (v.letUntil ? `已出租，至${formatDate(v.letUntil)}` : '未出租') },
    ],
  }
}
