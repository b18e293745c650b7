import { watch } from 'vue'
import { given, type Field, type Model } from './fields'
import { useForm } from './form'
import { blankHouse, houseFields, lettingFields } from './house'
import { session } from './session'

/** Where an official works in one district only, his houses lie there. */
export function ownDistrict(): string {
  const code = session.user?.division ?? ''
  return code.length === 6 && !code.endsWith('00') ? code : ''
}

/**
 * 房源核验 as it is typed (LST-F1): on its own, and on the way to a contract or a filing.
 *
 * @param own the public verifies its own houses only: the owner is who is logged in
 */
export function useHouse(own = false) {
  const mine = (f: Field): Field => (f.key === 'ownerName' ? { ...f, readonly: true, help: '只能核验本人的房屋' } : f)
  const house = own ? houseFields.map(mine) : houseFields
  const letting = lettingFields
  const fields = [...house, ...letting]
  const blank = (): Model => ({ ...blankHouse(), divisionCode: ownDistrict(), ownerName: own ? session.user?.name : '' })
  const form = useForm(fields, blank())
  // A number is right or wrong by the kind of its paper.
  watch(() => [form.model.certType, form.model.ownerIdType], () => ['certNo', 'ownerIdNo'].forEach((key) => form.errors[key] && form.check(key)))
  /** As the server takes it. */
  const body = () => given(fields, form.model)
  const clear = () => form.put(blank())
  return { house, letting, form, body, clear }
}
export type HouseForm = ReturnType<typeof useHouse>
