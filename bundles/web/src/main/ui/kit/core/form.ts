import { computed, getCurrentScope, onScopeDispose, reactive, ref, shallowReactive, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { checkField, isEmpty, type Field, type Model } from './fields'
import { ApiProblem } from './problem'

const held = shallowReactive(new Set<Ref<boolean>>())
/** Whether something was typed on the open page that is not sent yet: then the page is not exchanged for that of the other device. */
export const typing = computed(() => [...held].some((dirty) => dirty.value))
/** Counts what this says as typed, as long as the page is there. */
export function holdPage(dirty: Ref<boolean>): void {
  if (!getCurrentScope()) return
  held.add(dirty)
  onScopeDispose(() => held.delete(dirty))
}

/** The state of a form: values, errors at the fields, whether something was typed. */
export function useForm(fields: MaybeRefOrGetter<Field[]>, initial: Model = {}) {
  const model = reactive<Model>({ ...initial })
  const errors = reactive<Record<string, string>>({})
  const clean = ref(snapshot(model))
  const dirty = computed(() => snapshot(model) !== clean.value)
  holdPage(dirty)

  const refused = new Map<string, unknown>()
  function set(key: string, error: string | undefined): void {
    refused.set(key, model[key])
    if (error) errors[key] = error
    else delete errors[key]
  }
  /** Checks one field, when the user leaves it. */
  function check(key: string): void {
    const field = toValue(fields).find((f) => f.key === key)
    if (field) set(key, checkField(field, model))
  }
  // What is wrong is checked again while it is mended, not only when the field is left.
  watch(() => Object.keys(errors).filter((key) => model[key] !== refused.get(key)), (mended) => mended.forEach(check))
  /** Checks all, or those given; true when nothing is wrong. */
  function validate(keys?: string[]): boolean {
    const asked = toValue(fields).filter((f) => !keys || keys.includes(f.key))
    asked.forEach((f) => set(f.key, checkField(f, model)))
    return asked.every((f) => !errors[f.key])
  }
  /** Puts the server's field errors at the fields; true when each has its place. */
  function take(error: unknown): boolean {
    if (!(error instanceof ApiProblem) || error.fields.length === 0) return false
    const known = new Set(toValue(fields).map((f) => f.key))
    error.fields.forEach((p) => set(fieldOf(p.field, known), rowOf(p.field) + p.message))
    return error.fields.every((p) => known.has(fieldOf(p.field, known)))
  }
  /** New values, e.g. as loaded or as saved; they count as clean. */
  function put(values: Model): void {
    for (const key of Object.keys(model)) if (!(key in values)) delete model[key]
    Object.assign(model, values)
    Object.keys(errors).forEach((key) => delete errors[key])
    settle()
  }
  function settle(): void {
    clean.value = snapshot(model)
  }
  return { model, errors, dirty, check, validate, take, put, settle }
}
export type Form = ReturnType<typeof useForm>

// The server may name the part of a list or of a record: `licensePhoto[0]`, `data.name`.
function fieldOf(name: string, known: Set<string>): string {
  if (known.has(name)) return name
  const parts = name.replace(/\[\d+]/g, '').split('.')
  return parts.find((p) => known.has(p)) ?? name
}

// An error inside a list says in which row.
function rowOf(name: string): string {
  const row = /\[(\d+)]/.exec(name)?.[1]
  return row ? `第${Number(row) + 1}行：` : ''
}

// Nothing, an empty text and an empty list are the same to whoever fills a form; so is the order in which fields came.
function snapshot(model: Model): string {
  const filled = Object.entries(model).filter(([, value]) => !isEmpty(value))
  return JSON.stringify(filled.sort(([a], [b]) => a.localeCompare(b)))
}
