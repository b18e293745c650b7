import { api, checkIdNo, dict, division, type Field, type Items, type Model, type Option } from '@anju/kit'

interface Store {
  id: number
  name: string
  divisionCode: string
  divisionName?: string | null
}

// What is on the card of a resident and of one from Hong Kong, Macao or Taiwan; both have the 18 digits of the resident identity number.
const idTypes = async (): Promise<Option[]> => (await dict('identity.type')).filter((o) => o.value === '01' || o.value === '12')
const certified = (m: Model) => !!m.certType && m.certType !== '00'
const letters = (value: unknown) => (/^[0-9A-Za-z-]+$/.test(String(value)) ? undefined : '职业类资格证书编号只能包含字母、数字和短横线')

/** What is entered about a person (PRA-F1). With stores on record one of them is chosen, else the name is typed. */
export function personFields(stores: Store[]): Field[] {
  const store: Field = stores.length
    ? { key: 'storeId', label: '门店名称', type: 'select', options: stores.map((s) => ({ value: String(s.id), label: s.name })) }
    : { key: 'storeName', label: '门店名称', min: 2, max: 100 }
  return [
    { key: 'photoFileId', label: '头像照片', type: 'picture', kind: 'portrait', required: true, help: '近期免冠正面照，将印在信息卡上' },
    { key: 'name', label: '姓名', required: true, min: 2, max: 50 },
    { key: 'idType', label: '证件类型', type: 'select', options: idTypes, required: true },
    { key: 'idNo', label: '身份证号码', type: 'idNo', required: true },
    { key: 'sexName', label: '性别', type: 'static' },
    { key: 'birthDate', label: '出生年月', type: 'static' },
    { key: 'phone', label: '联系电话', type: 'mobile', required: true },
    { key: 'proofFileId', label: '姓名变更证明', type: 'files', kind: 'paper', count: 1, required: true, show: (m) => !!m.nameBefore && m.name !== m.nameBefore },
    { key: 'category', label: '人员类别', type: 'select', dict: 'practitioner.category', required: true },
    { key: 'position', label: '职位', max: 30, suggestions: ['总经理', '店长', '业务员', '经理'] },
    { key: 'certType', label: '资格证书类型', type: 'select', dict: 'practitioner.certificate' },
    { key: 'certNo', label: '资格证书编号', max: 50, required: certified, show: certified, check: letters },
    { key: 'storeDivision', label: '门店所在区', type: 'division' },
    store,
    { key: 'remark', label: '备注', type: 'textarea', max: 500 },
  ]
}

/** The stores of the own institution; none when it has none, or when this user may not see them. */
export async function ownStores(): Promise<Store[]> {
  try {
    return (await api.get<Items<Store>>('/institution/stores', { state: 'PASSED', page: 1, size: 100 }, { quiet: true })).items
  } catch {
    return []
  }
}

/** Sex and birth date that an identity number says; empty while it is no number. */
export function readIdNo(idNo: unknown): { sexName: string; birthDate: string } {
  const id = String(idNo ?? '').trim()
  if (checkIdNo(id)) return { sexName: '', birthDate: '' }
  return { sexName: Number(id[16]) % 2 ? '男' : '女', birthDate: `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` }
}

/** A value of a change in words: codes by their names. */
export async function wordsOf(field: string, value: string | null | undefined): Promise<string> {
  if (!value) return '（空）'
  const tables: Record<string, string> = { category: 'practitioner.category', certType: 'practitioner.certificate', sex: 'sex', idType: 'identity.type' }
  try {
    if (field === 'storeDivision') return (await division(value)).name
    const table = tables[field]
    return table ? ((await dict(table)).find((o) => o.value === value)?.label ?? value) : value
  } catch {
    return value
  }
}
