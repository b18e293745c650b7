import { ApiProblem, blankHouse, houseFields, rentPartFields, session, useForm, type Field, type Model } from '@anju/kit'

/** LST-F1: the house, its owner and the part that is let. */
export const houseQuestion: Field[] = [...houseFields, ...rentPartFields]

/** LST-F1 as it is typed, for whoever has a house verified on the way to something else. */
export function useHouseForm() {
  const own = session.user?.division ?? ''
  const form = useForm(houseQuestion, { ...blankHouse(), divisionCode: own.endsWith('00') ? '' : own, certType: '01' })
  function body(): Model {
    const { divisionCode, ...model } = form.model
    const room = model.rentPart === '2'
    const number = (key: string) => (room && model[key] ? Number(model[key]) : null)
    return { ...model, division: divisionCode, roomNo: room ? model.roomNo : null, roomUse: room ? model.roomUse : null, roomArea: number('roomArea'), maxPersons: number('maxPersons') }
  }
  /** Contracts speak of division, listings of divisionCode. */
  function named(error: unknown): unknown {
    if (!(error instanceof ApiProblem)) return error
    return new ApiProblem(error.status, error.code, error.message, error.fields.map((f) => (f.field === 'division' ? { ...f, field: 'divisionCode' } : f)), error.traceId)
  }
  return { form, body, named }
}
