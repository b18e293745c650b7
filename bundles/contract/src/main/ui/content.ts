import { isEmpty, type Field, type Model } from '@anju/kit'
import { leaseFields, moneyFields, otherFields } from './fields'
import type { Facility, Party, PartyRole, Terms } from './model'

const plain = [...leaseFields, ...moneyFields, ...otherFields].map((f) => f.key)
const numbers = new Set(['freeDays', 'monthlyRent', 'payDay', 'deposit', 'depositReturnDays'])

/** Who bears a fee; a fee that is not agreed is left out. */
export type Fees = Record<string, 'lessor' | 'lessee'>

/** What the form of ② holds. */
export function toTermsModel(terms: Terms): Model {
  const model: Model = Object.fromEntries(plain.map((key) => [key, isEmpty(terms[key]) ? '' : String(terms[key])]))
  model.sublet = String(terms.sublet === true)
  model.facilities = terms.facilities.map((f) => ({ name: f.name, quantity: String(f.quantity ?? ''), note: f.note ?? '' }))
  model.fees = Object.fromEntries([...terms.feesByLessor.map((code) => [code, 'lessor']), ...terms.feesByLessee.map((code) => [code, 'lessee'])]) as Fees
  return model
}

/** The terms that a form holds, as the server takes them. */
export function toTerms(model: Model): Terms {
  const value = (key: string) => (isEmpty(model[key]) ? null : numbers.has(key) ? Number(model[key]) : model[key])
  const terms: Model = Object.fromEntries(plain.map((key) => [key, value(key)]))
  if (model.signMode !== '02') terms.brokerCardNo = null
  terms.sublet = model.sublet === 'true'
  terms.facilities = ((model.facilities ?? []) as Facility[]).filter((f) => !isBlank(f)).map((f) => ({ name: f.name.trim(), quantity: isEmpty(f.quantity) ? null : Number(f.quantity), note: f.note || null }))
  const borne = (by: string) => Object.entries((model.fees ?? {}) as Fees).filter(([, who]) => who === by).map(([code]) => code).sort()
  return { ...terms, feesByLessor: borne('lessor'), feesByLessee: borne('lessee') } as Terms
}

/** Whether nothing stands in a line of 附属设施、物品: it is left out. */
export const isBlank = (f: Facility) => isEmpty(f.name) && isEmpty(f.note)

/** What is wrong with the lines of 附属设施、物品. */
export function checkFacilities(facilities: Facility[]): string | undefined {
  const wrong = (f: Facility) => (isEmpty(f.name) ? '物品名称不能为空' : /^[1-9]\d{0,3}$/.test(String(f.quantity ?? '')) ? undefined : '物品数量格式不正确')
  const at = facilities.findIndex((f) => !isBlank(f) && wrong(f))
  return at < 0 ? undefined : `第${at + 1}行：${wrong(facilities[at]!)}`
}

/** Errors by field; what is said of several fields alike says of which. */
export function named(errors: Record<string, string>, fields: Field[]): [string, string][] {
  const all = Object.entries(errors)
  const shared = (message: string) => all.filter(([, other]) => other === message).length > 1
  return all.map(([key, message]) => [key, shared(message) ? `${fields.find((f) => f.key === key)?.label ?? key}：${message}` : message])
}

const partyKeys: Record<PartyRole, string[]> = {
  lessors: ['name', 'idType', 'idNo', 'phone', 'nature', 'address'],
  lessees: ['name', 'idType', 'idNo', 'phone', 'address'],
  occupants: ['name', 'idType', 'idNo', 'relation'],
}
const agentKeys = ['agentName', 'agentIdType', 'agentIdNo', 'agentPhone']

/** What the form of a party holds; a new one when none is given. */
export function toPartyModel(role: PartyRole, party: Party = {}): Model {
  const model: Model = Object.fromEntries([...partyKeys[role], ...(role === 'occupants' ? [] : agentKeys)].map((key) => [key, party[key] ?? '']))
  model.idType ||= '01'
  if (role === 'occupants') return model
  model.agentIdType ||= '01'
  return { ...model, acted: !isEmpty(party.agentName), idChecked: party.idChecked === true }
}

/** A party as the server takes it. */
export function toParty(role: PartyRole, model: Model, id: number | null, acted: boolean): Party {
  const value = (key: string) => (isEmpty(model[key]) ? null : /IdNo$|^idNo$/.test(key) ? String(model[key]).trim().toUpperCase() : typeof model[key] === 'string' ? model[key].trim() : model[key])
  const party: Party = { id, ...Object.fromEntries(partyKeys[role].map((key) => [key, value(key)])) }
  if (role === 'occupants') return party
  return { ...party, ...Object.fromEntries(agentKeys.map((key) => [key, acted ? value(key) : null])), idChecked: model.idChecked === true }
}
