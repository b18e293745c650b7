import type { Block, Fact } from '@anju/kit'
import { pictureAddress } from './facts'
import type { PersonView } from './model'

/** The two blocks of the manuals, of a case and of a card. */
export function blocksOf(view: PersonView & { summary: { sexName?: string | null; divisionName?: string | null; institutionName: string; appliedAt?: string | null }; firstAppliedOn?: string | null }, reveal?: () => Promise<string>): Block[] {
  const first = view.firstAppliedOn ?? (view.summary as { firstAppliedOn?: string | null }).firstAppliedOn
  return [
    {
      title: '人员基本信息',
      lines: [
        { key: 'name', label: '姓名' }, { key: 'sex', label: '性别', value: () => view.summary.sexName }, { key: 'idNo', label: '身份证号码', type: 'masked', reveal },
        { key: 'phone', label: '联系电话' }, { key: 'birthDate', label: '出生年月', value: () => view.birthDate }, { key: 'appliedAt', label: '申请时间', type: 'datetime', value: () => view.summary.appliedAt },
      ],
    },
    {
      title: '新增人员职业信息',
      lines: [
        { key: 'division', label: '所属区县', value: () => view.summary.divisionName }, { key: 'institution', label: '企业名称', value: () => view.summary.institutionName },
        { key: 'category', label: '人员类别', value: () => view.categoryName }, { key: 'firstAppliedOn', label: '首次申请日期', type: 'date', value: () => first },
        { key: 'certType', label: '职业类资格证书类型', value: () => view.certTypeName }, { key: 'certNo', label: '职业类资格证书编号' },
        { key: 'position', label: '职位' }, { key: 'storeDivision', label: '门店所在区', value: () => view.storeDivisionName }, { key: 'storeName', label: '门店名称' },
        { key: 'remark', label: '备注', wide: true, show: (m) => !!m.remark },
      ],
    },
  ]
}

/** Photo and proof, as lines of a block. */
export function pictureLines(view: PersonView, place: string): Fact[] {
  const { photoFileId, proofFileId } = view.facts
  return [
    { key: 'photoFileId', label: '头像照片', type: 'files', files: () => (photoFileId ? [{ name: '头像照片', type: 'image/jpeg', url: pictureAddress(`${place}/photo`, photoFileId) }] : []) },
    { key: 'proofFileId', label: '姓名变更证明', type: 'files', show: () => !!proofFileId, files: () => [{ name: '姓名变更证明', type: 'application/octet-stream', url: pictureAddress(`${place}/proof`, proofFileId) }] },
  ]
}
