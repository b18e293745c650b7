import { ref } from 'vue'
import { api, blankHouse, given, houseFields, isArea, ownDistrict, rentPartFields, useForm, type Field } from '@anju/kit'
import { ofContracts } from './use-question'

const fields: Field[] = [
  ...houseFields.filter((f) => !f.key.startsWith('owner')),
  { key: 'address', label: '坐落', required: true, min: 2, max: 200 },
  { key: 'unitNo', label: '不动产单元号', max: 28, help: '28位，证件上没有的不填', check: (v) => (/^[0-9A-Z]{28}$/.test(String(v)) ? undefined : '不动产单元号格式不正确') },
  { key: 'area', label: '建筑面积', type: 'number', suffix: '平方米', required: true, check: (v) => (isArea(String(v)) ? undefined : '建筑面积格式不正确') },
  { key: 'use', label: '规划用途', required: true, max: 50, suggestions: ['住宅', '公寓', '集体宿舍'] },
  ...rentPartFields,
]

/** A house that nobody verifies, where the city asks for none (P contract.listing_verification.required): what the register would say of it is typed. */
export function useTypedHouse() {
  const allowed = ref(false)
  void api.get<{ required: boolean }>('/contract/verifications').then((rule) => (allowed.value = !rule.required), () => undefined)
  const form = useForm(fields, { ...blankHouse(), divisionCode: ownDistrict() })
  return { allowed, fields, form, body: () => ofContracts(given(fields, form.model)) }
}
