import { expect, it, vi } from 'vitest'
import { checkFacilities, named, toParty, toPartyModel, toTerms, toTermsModel } from './content'
import { isMinor, leaseFields, moneyFields, partyFields } from './fields'
import type { Terms } from './model'

// The kit whole needs a browser; these need its fields only.
vi.mock('@anju/kit', async () => ({ ...(await import('../../../../web/src/main/ui/kit/core/fields')), ...(await import('../../../../web/src/main/ui/kit/core/checks')) }))

const terms: Terms = {
  signMode: '01', purpose: '01', startDate: '2026-01-01', endDate: '2026-12-31', freeDays: null, monthlyRent: 3500.5, payCycle: 'Q', payDay: 5, deposit: 3500, depositReturnDays: 7, deductCases: '损坏设施',
  feesByLessor: ['01'], feesByLessee: ['02', '03'], facilities: [{ name: '空调', quantity: 2, note: '挂机' }], sublet: false, disputeWay: '01', clauses: '禁止吸烟', brokerCardNo: null,
}

it('gives back the terms that it was given: numbers are numbers again', () => {
  expect(toTerms(toTermsModel(terms))).toMatchObject(terms)
})

it('leaves the card number away where no broker takes part, and lines that say nothing', () => {
  const model = toTermsModel({ ...terms, brokerCardNo: '310101202600001' })
  model.facilities.push({ name: '', quantity: '1', note: '' })
  expect(toTerms(model)).toMatchObject({ brokerCardNo: null, facilities: terms.facilities })
  expect(toTerms({ ...model, signMode: '02' }).brokerCardNo).toBe('310101202600001')
})

it('says in which line of the facilities something is wrong', () => {
  expect(checkFacilities([{ name: '床', quantity: '1' }, { name: '', quantity: '', note: '旧' }])).toBe('第2行：物品名称不能为空')
  expect(checkFacilities([{ name: '床', quantity: '0' }])).toBe('第1行：物品数量格式不正确')
  expect(checkFacilities([{ name: '床', quantity: '1' }, { name: '', quantity: '1', note: '' }])).toBeUndefined()
})

it('keeps a masked number with the number of its party, and drops an agent who is not asked for any more', () => {
  const kept = { id: 7, name: '承租人乙', idType: '01', idNo: '3101**********0019', phone: '138****1111', agentName: '代理人甲', agentIdNo: '3101**********0027', idChecked: true }
  const model = toPartyModel('lessees', kept)
  expect(model.acted).toBe(true)
  expect(toParty('lessees', model, 7, true)).toMatchObject({ id: 7, idNo: '3101**********0019', agentName: '代理人甲', idChecked: true })
  expect(toParty('lessees', model, 7, false)).toMatchObject({ agentName: null, agentIdNo: null })
  expect(partyFields('lessees').find((f) => f.key === 'idNo')!.check!(kept.idNo, model)).toBeUndefined()
})

it('checks a number by the type of its paper, and stores the letter of it large', () => {
  const check = partyFields('lessors').find((f) => f.key === 'idNo')!.check!
  expect(check('11010519491231002x', { idType: '01' })).toBeUndefined()
  expect(check('110105194912310021', { idType: '01' })).toBe('身份证号码校验位不正确')
  expect(check('91350100M000100Y43', { idType: '02' })).toBeUndefined()
  expect(toParty('lessors', toPartyModel('lessors', { idNo: '11010519491231002x' }), null, false).idNo).toBe('11010519491231002X')
})

it('asks somebody to act for a lessee under 18', () => {
  const child = { idType: '01', idNo: '310101201501010013' }
  const valid = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'].map((c) => child.idNo.slice(0, 17) + c).find((id) => isMinor({ idType: '01', idNo: id }, new Date(2026, 0, 1)))!
  expect(valid).toBeDefined()
  expect(isMinor({ idType: '01', idNo: valid }, new Date(2032, 11, 31))).toBe(true)
  expect(isMinor({ idType: '01', idNo: valid }, new Date(2033, 0, 1))).toBe(false)
  expect(isMinor({ idType: '04', idNo: valid }, new Date(2026, 0, 1))).toBe(false)
})

it('says of which field a sentence is that several share', () => {
  const agreed = moneyFields.find((f) => f.key === 'deductCases')!.missing!
  expect(named({ depositReturnDays: agreed, deductCases: agreed, monthlyRent: '月租金应大于0' }, moneyFields)).toEqual([
    ['depositReturnDays', `押金返还时间：${agreed}`], ['deductCases', `扣减押金的情形：${agreed}`], ['monthlyRent', '月租金应大于0'],
  ])
  expect(named({ deductCases: agreed }, moneyFields)).toEqual([['deductCases', agreed]])
})

it('asks what becomes of a deposit only where there is one', () => {
  const required = moneyFields.find((f) => f.key === 'deductCases')!.required as (m: object) => boolean
  expect(required({ deposit: '0' })).toBe(false)
  expect(required({ deposit: '100' })).toBe(true)
  expect(leaseFields.find((f) => f.key === 'endDate')!.check!('2026-01-01', { startDate: '2026-01-01' })).toBe('租赁期限的结束日期应晚于开始日期')
})
