import { isEmpty, type Model, type Stored } from '@anju/kit'
import type { Facts, PersonView } from './model'

const plain = ['name', 'idType', 'idNo', 'phone', 'category', 'certType', 'certNo', 'position', 'storeDivision', 'storeName', 'remark']

const sexNames: Record<string, string> = { 1: '男', 2: '女' }

/** What the form holds. Pictures are read under the path of the case or card that they belong to. */
export function toModel(view: PersonView, place: string): Model {
  const { facts } = view
  const model: Model = Object.fromEntries(plain.map((key) => [key, facts[key] ?? '']))
  model.idType ||= '01'
  model.storeId = facts.storeId ? String(facts.storeId) : ''
  model.sexName = sexNames[String(facts.sex)] ?? ''
  model.birthDate = view.birthDate ?? ''
  model.photoFileId = picture(facts.photoFileId, '头像照片', `${place}/photo`)
  model.proofFileId = picture(facts.proofFileId, '姓名变更证明', `${place}/proof`)
  return model
}

function picture(id: unknown, name: string, path: string): Stored[] {
  if (typeof id !== 'string' || !id) return []
  return [{ id, name, type: 'image/jpeg', size: 0, url: pictureAddress(path, id) } as Stored]
}

/** The address of a picture; another picture has another address, so that none is shown from before. */
export const pictureAddress = (path: string, id: unknown): string => `/api/v1${path}?of=${encodeURIComponent(String(id ?? '')).slice(0, 16)}`

/** The facts that a form holds, as the server takes them. Sex and birth date follow from the identity number. */
export function toFacts(model: Model): Facts {
  const facts: Model = Object.fromEntries(plain.map((key) => [key, isEmpty(model[key]) ? null : model[key]]))
  if (!model.certType || model.certType === '00') facts.certNo = null
  facts.storeId = model.storeId ? Number(model.storeId) : null
  if (facts.storeId) facts.storeName = null
  facts.photoFileId = (model.photoFileId as Stored[] | undefined)?.[0]?.id ?? null
  facts.proofFileId = (model.proofFileId as Stored[] | undefined)?.[0]?.id ?? null
  return facts as Facts
}
