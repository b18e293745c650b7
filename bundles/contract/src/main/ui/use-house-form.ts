import { ApiProblem, session, useForm, type Model } from '@anju/kit'
import { houseFields } from './fields'

/** LST-F1 as it is typed, for whoever has a house verified. */
export function useHouseForm() {
  const own = session.user?.division ?? ''
  const form = useForm(houseFields, { division: own.endsWith('00') ? '' : own, certType: '01', ownerIdType: '01', rentPart: '1' })
  function body(): Model {
    const { model } = form
    const room = model.rentPart === '2'
    const number = (key: string) => (room && model[key] ? Number(model[key]) : null)
    return { ...model, roomNo: room ? model.roomNo : null, roomUse: room ? model.roomUse : null, roomArea: number('roomArea'), maxPersons: number('maxPersons') }
  }
  /** The listing domain speaks of divisionCode. */
  function named(error: unknown): unknown {
    if (!(error instanceof ApiProblem)) return error
    return new ApiProblem(error.status, error.code, error.message, error.fields.map((f) => (f.field === 'divisionCode' ? { ...f, field: 'division' } : f)), error.traceId)
  }
  return { form, body, named }
}
