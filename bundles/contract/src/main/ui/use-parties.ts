import { computed, effectScope, onScopeDispose, shallowReactive, shallowRef, type EffectScope } from 'vue'
import { ApiProblem, checkField, isEmpty, useForm, type Field, type Form } from '@anju/kit'
import { isMinor, partyFields } from './fields'
import { toParty, toPartyModel } from './content'
import { mostOf, roleNames, type Party, type PartyRole } from './model'

/** One party in the form; it keeps its number (id) through every 保存. */
export interface PartyRow {
  key: string
  id: number | null
  form: Form
  scope: EffectScope
}
let count = 0

/** The parties of one role: added, removed, checked, each with errors at its own fields. */
export function useParties(role: PartyRole) {
  const fields: Field[] = partyFields(role)
  const rows = shallowRef<PartyRow[]>([])

  function row(party?: Party): PartyRow {
    const scope = effectScope(true)
    const form = scope.run(() => useForm(fields, toPartyModel(role, party)))!
    return shallowReactive({ key: `${role}-${++count}`, id: party?.id ?? null, form, scope })
  }
  const add = (party?: Party) => void (rows.value = [...rows.value, row(party)])
  function remove(at: PartyRow): void {
    at.scope.stop()
    rows.value = rows.value.filter((r) => r !== at)
  }
  function put(parties: Party[]): void {
    rows.value.forEach((r) => r.scope.stop())
    rows.value = parties.map(row)
  }
  onScopeDispose(() => rows.value.forEach((r) => r.scope.stop()))
  const acted = (r: PartyRow) => r.form.model.acted === true || (role === 'lessees' && isMinor(r.form.model))
  const content = computed<Party[]>(() => rows.value.map((r) => toParty(role, r.form.model, r.id, acted(r))))
  /** Checks all; with `typed` only what is filled in. */
  function validate(typed: boolean): boolean {
    return rows.value.map((r) => r.form.validate(typed ? fields.filter((f) => !isEmpty(r.form.model[f.key])).map((f) => f.key) : undefined)).every(Boolean)
  }
  /** The same for what is filled in, without a word. */
  const fits = () => rows.value.every((r) => fields.every((f) => isEmpty(r.form.model[f.key]) || !checkField(f, r.form.model)))
  /** Puts what the server says about one of them at its field. */
  function take(at: number, field: string, message: string): boolean {
    return rows.value[at]?.form.take(new ApiProblem(400, 'VALIDATION', message, [{ field, message }])) ?? false
  }
  /** What is wrong, by place. */
  const wrong = () =>
    rows.value.flatMap((r, i) => Object.entries(r.form.errors).map(([key, message]) => ({ message: `${roleNames[role]}${i + 1}：${message}`, place: `${r.key}-${key}`, mended: () => !r.form.errors[key] || !rows.value.includes(r) })))
  /** Whose identity papers are not checked yet. */
  const unchecked = () =>
    rows.value.flatMap((r, i) => {
      const name = String(r.form.model.name || `${roleNames[role]}${i + 1}`)
      const mended = () => r.form.model.idChecked === true || !rows.value.includes(r)
      return mended() ? [] : [{ name, message: `${name}：请核对身份证件原件`, place: `${r.key}-idChecked`, mended }]
    })
  return { role, fields, rows, most: mostOf[role], add, remove, put, content, validate, fits, take, wrong, unchecked }
}
export type Parties = ReturnType<typeof useParties>
