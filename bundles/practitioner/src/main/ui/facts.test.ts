import { expect, it, vi } from 'vitest'
import { toFacts, toModel } from './facts'
import { personFields, readIdNo } from './fields'
import type { PersonView } from './model'

// The kit whole needs a browser; these need its fields only.
vi.mock('@anju/kit', async () => ({ ...(await import('../../../../web/src/main/ui/kit/core/fields')), ...(await import('../../../../web/src/main/ui/kit/core/checks')) }))

const facts = { name: '小明51', sex: '1', idType: '01', idNo: '3101**********0019', phone: '13800001111', photoFileId: 'p1', category: '03', certType: '00', certNo: null, storeId: 5, storeName: '大场店', remark: null }
const view = { facts, birthDate: '1990-01-01' } as unknown as PersonView

it('reads sex and birth date from an identity number, and nothing from half of one', () => {
  expect(readIdNo('310101199001011234')).toEqual({ sexName: '男', birthDate: '1990-01-01' })
  expect(readIdNo('310101199001011226')).toEqual({ sexName: '女', birthDate: '1990-01-01' })
  expect(readIdNo('310101199001011227').sexName).toBe('')
  expect(readIdNo('31010119900101')).toEqual({ sexName: '', birthDate: '' })
})

it('gives back what it was given: a mask stays, a chosen store needs no name, sex and birth date are left to the server', () => {
  const back = toFacts(toModel(view, '/practitioner/card-cases/1'))
  expect(back).toMatchObject({ name: '小明51', idNo: '3101**********0019', photoFileId: 'p1', storeId: 5, storeName: null, certNo: null })
  expect(back).not.toHaveProperty('sex')
  expect(back).not.toHaveProperty('birthDate')
})

it('takes the number of a certificate away with the certificate', () => {
  expect(toFacts({ ...toModel(view, ''), certType: '01', certNo: '6666a1a5' }).certNo).toBe('6666a1a5')
  expect(toFacts({ ...toModel(view, ''), certType: '00', certNo: '6666a1a5' }).certNo).toBeNull()
})

it('lets a store be chosen where stores are on record, else typed', () => {
  const keys = (stores: { id: number; name: string; divisionCode: string }[]) => personFields(stores).map((f) => f.key)
  expect(keys([])).toContain('storeName')
  expect(keys([{ id: 5, name: '大场店', divisionCode: '310113' }])).toContain('storeId')
})

it('asks for proof only when a change alters the name', () => {
  const proof = personFields([]).find((f) => f.key === 'proofFileId')!
  expect(proof.show!({ name: '小明51' })).toBe(false)
  expect(proof.show!({ name: '小明51', nameBefore: '小明51' })).toBe(false)
  expect(proof.show!({ name: '小明52', nameBefore: '小明51' })).toBe(true)
})
