import { describe, expect, it } from 'vitest'
import { checkCreditCode, checkIdNo, isDate, isMobile, isMoney, isPhone, lenientPhones } from './checks'

// The vectors of the specification, appendix B.
describe('公民身份号码', () => {
  const today = new Date(2026, 0, 1)
  it.each(['11010519491231002X', '310101199003070019', '371002198802291019', '37010219950615203x', '37020319921111234X'])('takes %s', (id) => expect(checkIdNo(id, today)).toBeUndefined())
  it.each([
    ['440524188001010014', '身份证号码格式不正确'],
    ['310101199913010015', '身份证号码格式不正确'],
    ['330111199901010002', '身份证号码校验位不正确'],
    ['310101900307001', '请使用18位身份证号码'],
    ['31010119900230001X', '身份证号码格式不正确'],
  ])('refuses %s', (id, words) => expect(checkIdNo(id, today)).toBe(words))
  it('refuses a birth in the future', () => expect(checkIdNo('110101203001010018', today)).toBe('身份证号码格式不正确'))
})

describe('统一社会信用代码', () => {
  it.each(['91350100M000100Y43', '91310101MA1FL0001D', '91371000MA3C00012W', '91370102MA3D000239', '91310101MA1FL00070', '91350100m000100y43'])('takes %s', (code) => expect(checkCreditCode(code)).toBeUndefined())
  it('refuses a wrong check character', () => expect(checkCreditCode('91350100M000100Y4Z')).toBe('统一社会信用代码格式不正确'))
  it('refuses another check character', () => expect(checkCreditCode('91350100M000100Y44')).toBe('统一社会信用代码校验位不正确'))
  it('refuses the letters that are not used', () => expect(checkCreditCode('91350100I000100Y43')).toBe('统一社会信用代码格式不正确'))
})

it('knows the days that there are', () => {
  expect(['2020-02-29', '2026-1-5', '2026/12/31'].map(isDate)).toEqual([true, true, true])
  expect(['2020-02-30', '2026-13-45', '2026-02-29', '0000-01-01', '20200101', '昨天', ''].map(isDate)).toEqual(Array(7).fill(false))
})

it('takes old numbers only while the city does', () => {
  lenientPhones(true)
  expect([isMobile('12212121257'), isPhone('3333259'), isPhone('1234')]).toEqual([true, true, false])
  lenientPhones(false)
  expect(isPhone('3333259')).toBe(false)
})

it('knows mobiles, landlines and money', () => {
  expect([isMobile('13701111111'), isMobile('12212121257'), isPhone('021-12345678'), isPhone('3333259')]).toEqual([true, false, true, false])
  expect([isMoney('99999999.99'), isMoney('1.234'), isMoney('-1'), isMoney('0')]).toEqual([true, false, false, true])
})
