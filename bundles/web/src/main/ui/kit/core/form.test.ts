import { expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { checkField, type Field } from './fields'
import { holdPage, typing, useForm } from './form'
import { ApiProblem, problemOf } from './problem'

const fields: Field[] = [
  { key: 'name', label: '公司名称', required: true, min: 2, max: 10 },
  { key: 'idNo', label: '法人身份证号', type: 'idNo', required: true },
  { key: 'headLicenseNo', label: '总公司营业执照号码', required: true, show: (m) => m.branch === true },
]

it('uses the standard words', () => {
  expect(checkField(fields[0]!, { name: '  ' })).toBe('公司名称不能为空')
  expect(checkField(fields[0]!, { name: '甲' })).toBe('公司名称长度应为2-10个字符')
  expect(checkField({ key: 'phone', label: '法人电话', type: 'phone' }, { phone: '12' })).toBe('法人电话格式不正确')
})
it('lets a masked value pass, it stays as it is stored', () => expect(checkField(fields[1]!, { idNo: '3101**********0019' })).toBeUndefined())
it('asks for nothing in fields that are not shown', () => {
  expect(checkField(fields[2]!, { branch: false })).toBeUndefined()
  expect(checkField(fields[2]!, { branch: true })).toBe('总公司营业执照号码不能为空')
})
it('shows all errors at once and forgets them when they are mended', () => {
  const form = useForm(fields, {})
  expect(form.validate()).toBe(false)
  expect(Object.keys(form.errors)).toEqual(['name', 'idNo'])
  form.model.name = '上海测试公司'
  form.check('name')
  expect(Object.keys(form.errors)).toEqual(['idNo'])
})
it('takes an error away while it is being mended', async () => {
  const form = useForm(fields, {})
  form.validate()
  form.model.name = '上'
  await nextTick()
  expect(form.errors.name).toBe('公司名称长度应为2-10个字符')
  form.model.name = '上海'
  await nextTick()
  expect(Object.keys(form.errors)).toEqual(['idNo'])
})
it('puts the errors of the server at their fields', () => {
  const form = useForm(fields, {})
  const problem = problemOf(400, { code: 'VALIDATION', detail: '填写内容有误', fields: [{ field: 'facts.name', message: '公司名称不能为空' }] })
  expect(form.take(problem)).toBe(true)
  expect(form.errors.name).toBe('公司名称不能为空')
  expect(form.take(new ApiProblem(409, 'STATE_CONFLICT', '当前状态不允许此操作'))).toBe(false)
  expect(form.take(problemOf(400, { fields: [{ field: 'other', message: '另一页的错误' }] }))).toBe(false)
  expect(form.errors.other).toBe('另一页的错误')
})
it('knows whether something was typed', () => {
  const form = useForm(fields, { name: '甲乙' })
  expect(form.dirty.value).toBe(false)
  form.model.idNo = ''
  expect(form.dirty.value).toBe(false)
  form.model.name = '甲乙丙'
  expect(form.dirty.value).toBe(true)
  form.settle()
  expect(form.dirty.value).toBe(false)
})
it('knows whether something is typed on the page, until the page is gone', () => {
  const page = effectScope()
  const form = page.run(() => useForm(fields, { name: '' }))!
  expect(typing.value).toBe(false)
  form.model.name = '安居'
  expect(typing.value).toBe(true)
  form.settle()
  expect(typing.value).toBe(false)
  page.run(() => holdPage(ref(true)))
  expect(typing.value).toBe(true)
  page.stop()
  expect(typing.value).toBe(false)
})

it('takes days only within those that are allowed, and says which these are', () => {
  const form = useForm([{ key: 'on', label: '解约日期', type: 'date', within: (m) => ({ from: m.signed, to: '2026-03-31' }) }], { signed: '2026-03-01', on: '2026-02-28' })
  expect(form.validate()).toBe(false)
  expect(form.errors.on).toBe('解约日期应在2026-03-01至2026-03-31之间')
  form.model.on = '2026-03-01'
  expect(form.validate()).toBe(true)
  form.model.signed = undefined
  form.model.on = '2026-04-01'
  expect(form.validate()).toBe(false)
  expect(form.errors.on).toBe('解约日期不能晚于2026-03-31')
})
