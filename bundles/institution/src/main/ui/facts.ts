import { isEmpty, type Model, type Stored } from '@anju/kit'
import { baseFields, changedOnField, isBlank, paperKinds, peopleFields, reasonField } from './fields'
import type { Broker, Facts } from './model'

const base = '/api/v1/institution'
const plain = [...baseFields, ...peopleFields].map((f) => f.key).filter((k) => k !== 'brokers')

type Kept = Stored & { url?: string }

/** What the form holds, from the facts of an application; its files are read under the application's own path. */
export function toModel(facts: Facts, filingId: number): Model {
  const model: Model = { branch: facts.branch ?? false, brokers: (facts.brokers ?? []).map((b) => ({ ...b })) }
  for (const key of plain) if (key !== 'branch') model[key] = facts[key] ?? ''
  for (const kind of paperKinds) model[kind] = filesOf(facts, kind, `${base}/filings/${filingId}`)
  return model
}

// A masked text says of what was typed where it begins, where it ends and how long it is.
function isMaskOf(mask: unknown, typed: unknown): boolean {
  if (typeof mask !== 'string' || typeof typed !== 'string' || !mask.includes('*') || mask.length !== typed.length) return false
  return [...mask].every((c, i) => c === '*' || c === typed[i])
}

/** What was saved, with identity and phone numbers as they were typed here: they come back masked, and who typed them checks them before sending. */
export function asTyped(saved: Model, typed: Model): Model {
  const kept = Object.fromEntries(Object.entries(saved).map(([key, value]) => [key, isMaskOf(value, typed[key]) ? typed[key] : value]))
  const rows = ((typed.brokers ?? []) as Broker[]).filter((b) => !isBlank(b))
  return { ...kept, brokers: ((saved.brokers ?? []) as Broker[]).map((b, i) => ({ ...b, idNo: isMaskOf(b.idNo, rows[i]?.idNo) ? rows[i]!.idNo : b.idNo })) }
}

/** The facts that a form holds, as the server takes them. */
export function toFacts(model: Model): Model {
  const facts: Model = {}
  for (const key of plain) facts[key] = isEmpty(model[key]) ? null : model[key]
  facts.brokers = ((model.brokers ?? []) as Broker[]).filter((b) => !isBlank(b))
  facts.attachments = paperKinds.flatMap((kind) => ((model[kind] ?? []) as Kept[]).map((f) => ({ kind, fileId: f.id, name: f.name, type: f.type, size: f.size })))
  return facts
}

/** The files of one kind with the address where this reader may see them. */
export function filesOf(facts: Facts, kind: string, place: string): (Kept & { url: string })[] {
  return (facts.attachments ?? []).filter((a) => a.kind === kind).map((a) => ({ id: a.fileId, name: a.name, type: a.type, size: a.size, url: `${place}/files/${a.fileId}` }))
}

/** On which page of the wizard a field stands, from 0. */
export function pageOf(field: string): number {
  const key = field.replace(/\[.*/, '').replace(/\..*/, '')
  if ([...baseFields, changedOnField, reasonField].some((f) => f.key === key)) return 0
  return peopleFields.some((f) => f.key === key) ? 1 : 2
}
