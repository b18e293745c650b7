import { expect, it } from 'vitest'
import { checkCertNo } from './checks'
import { checkField, isShown, type Model } from './fields'
import { blankHouse, houseFields, rentPartFields } from './house'

const field = (key: string) => [...houseFields, ...rentPartFields].find((f) => f.key === key)!
const wrong = (key: string, model: Model) => checkField(field(key), { ...blankHouse(), ...model })

it('takes the number of a real estate certificate in either width of brackets, with blanks', () => {
  expect(checkCertNo('01', '鲁（2019）滨州市不动产权第0007157号')).toBeUndefined()
  expect(checkCertNo('01', '鲁(2019) 滨州市 不动产权第 0007157 号')).toBeUndefined()
  expect(checkCertNo('01', '0007157')).toBe('产权证号格式不正确')
  expect(checkCertNo('02', '沪房地徐字（2008）第001234号')).toBeUndefined()
  expect(checkCertNo('02', '鲁（2019）滨州市不动产权第0007157号')).toBe('产权证号格式不正确')
  expect(checkCertNo('99', '1')).toBe('产权证号格式不正确')
})

it('checks the number of the owner by the kind of his paper', () => {
  expect(wrong('ownerIdNo', { ownerIdNo: '310101199001011233' })).toBe('身份证号码校验位不正确')
  expect(wrong('ownerIdNo', { ownerIdType: '08', ownerIdNo: '91310101MA1FL0001X' })).toMatch(/统一社会信用代码/)
  expect(wrong('ownerIdNo', { ownerIdType: '04', ownerIdNo: 'E12345678' })).toBeUndefined()
  expect(wrong('ownerIdNo', {})).toBe('产权人证件号不能为空')
})

it('asks about the room only when a room is let', () => {
  expect(isShown(field('roomUse'), blankHouse())).toBe(false)
  expect(wrong('roomNo', {})).toBeUndefined()
  expect(wrong('roomNo', { rentPart: '2' })).toBe('房间号不能为空')
  expect(wrong('roomArea', { rentPart: '2', roomArea: '0' })).toBe('房间面积格式不正确')
  expect(wrong('roomArea', { rentPart: '2', roomArea: '10.5' })).toBeUndefined()
  expect(wrong('maxPersons', { rentPart: '2', maxPersons: '1.5' })).toBe('居住人数格式不正确')
})
