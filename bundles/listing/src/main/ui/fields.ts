import { houseFields, isEmpty, isShown, rentPartFields, session, type Field, type Model } from '@anju/kit'

const more: Field[] = [
  { key: 'fuzzyAddress', label: '模糊坐落', min: 2, max: 100, help: '扫码查验时公开显示；不填的显示到楼栋，不含室号' },
  { key: 'entrustNo', label: '委托合同编号', min: 2, max: 50 },
]

/** LST-F1. The public verifies its own houses only: the owner is who is logged in. */
export function requestFields(own: boolean): { house: Field[]; let: Field[] } {
  const mine = (f: Field): Field => (f.key === 'ownerName' ? { ...f, readonly: true, help: '只能核验本人的房屋' } : f)
  return { house: own ? houseFields.map(mine) : houseFields, let: [...rentPartFields, ...more] }
}

/** Where an official works in one district only, his houses lie there. */
export function ownDistrict(): string {
  const code = session.user?.division ?? ''
  return code.length === 6 && !code.endsWith('00') ? code : ''
}

/** What a form holds, as the server takes it. */
export function toRequest(fields: Field[], model: Model): Model {
  const given = fields.filter((f) => isShown(f, model) && !isEmpty(model[f.key]))
  return Object.fromEntries(given.map((f) => [f.key, f.type === 'number' ? Number(model[f.key]) : model[f.key]]))
}
