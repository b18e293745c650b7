import { expect, it, vi } from 'vitest'
import { asTyped, toModel } from './facts'
import { lateWords } from './fields'
import type { Facts } from './model'

// The kit whole needs a browser; these need its fields only.
vi.mock('@anju/kit', async () => ({ ...(await import('../../../../web/src/main/ui/kit/core/fields')), ...(await import('../../../../web/src/main/ui/kit/core/checks')), today: () => '2026-03-31' }))

const saved = toModel({ legalPersonIdNo: '3101**********0019', legalPersonPhone: '138****1111', brokers: [{ name: '王芳', idNo: '3101**********0027', certType: '01', certNo: 'A1' }] } as unknown as Facts, 16)
const row = { name: '王芳', idNo: '310101199001010027', certType: '01', certNo: 'A1' }

it('shows who typed a number what was typed, though it comes back masked', () => {
  const typed = { legalPersonIdNo: '310101199001010019', legalPersonPhone: '13800001111', brokers: [{ name: '', idNo: '', certType: '', certNo: '' }, row] }
  expect(asTyped(saved, typed)).toMatchObject({ legalPersonIdNo: '310101199001010019', legalPersonPhone: '13800001111', brokers: [row] })
})

it('leaves a mask that what stands in the form does not fit', () => {
  const other = { legalPersonIdNo: '310101199001010035', legalPersonPhone: '138****1111', brokers: [{ ...row, idNo: '310101199001010035' }] }
  expect(asTyped(saved, other)).toMatchObject({ legalPersonIdNo: '3101**********0019', legalPersonPhone: '138****1111', brokers: [{ idNo: '3101**********0027' }] })
  expect(asTyped(saved, {})).toMatchObject({ legalPersonIdNo: '3101**********0019' })
})

it('says on the day after the last that an application will be late', () => {
  expect(lateWords('2026-03-01', 30)).toBeUndefined()
  expect(lateWords('2026-02-28', 30)).toBe('已超过30日，提交后将标记为逾期申报')
  expect(lateWords('2020-01-01', 0)).toBeUndefined()
  expect(lateWords('', 30)).toBeUndefined()
  expect(lateWords('2020-02-30', 30)).toBeUndefined()
})
