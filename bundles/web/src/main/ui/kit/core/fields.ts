import { checkCreditCode, checkIdNo, isDate, isMobile, isMoney, isPhone } from './checks'
import type { Option } from './codes'

export type FieldType =
  | 'text' | 'textarea' | 'password' | 'idNo' | 'creditCode' | 'mobile' | 'phone' | 'money' | 'number' | 'date' | 'dateRange'
  | 'select' | 'multi' | 'radio' | 'switch' | 'division' | 'files' | 'picture' | 'tree' | 'static'

/** What a form holds: whatever its fields put there. */
export type Model = Record<string, any>

/** One field of a form, a filter row or a detail block. Said once, drawn on desk and phone. */
export interface Field {
  key: string
  label: string
  type?: FieldType
  required?: boolean | ((model: Model) => boolean)
  /** Said when it is missing; 〈label〉不能为空 unless told. */
  missing?: string
  /** Shown under the field. */
  help?: string | ((model: Model) => string | undefined)
  placeholder?: string
  min?: number
  max?: number
  options?: Option[] | (() => Promise<Option[]>)
  /** Type of the dictionary that the options come from. */
  dict?: string
  /** Kind of the upload: paper, portrait, logo, workbook, photos. */
  kind?: string
  /** Most files of an upload. */
  count?: number
  /** Words that may be chosen instead of typed. */
  suggestions?: string[]
  /** Over both columns. */
  wide?: boolean
  show?: (model: Model) => boolean
  readonly?: boolean | ((model: Model) => boolean)
  suffix?: string
  /** For `division`: a city or province may be chosen too. */
  anyLevel?: boolean
  /** For `date`: the first and the last day that may be chosen. */
  within?: (model: Model) => { from?: string; to?: string }
  check?: (value: unknown, model: Model) => string | undefined
  /** For `dateRange` in filters: the names of the two query parameters. */
  range?: [string, string]
}

export const isRequired = (f: Field, model: Model): boolean => (typeof f.required === 'function' ? f.required(model) : !!f.required)
export const isReadonly = (f: Field, model: Model): boolean => (typeof f.readonly === 'function' ? f.readonly(model) : !!f.readonly)
export const helpOf = (f: Field, model: Model): string | undefined => (typeof f.help === 'function' ? f.help(model) : f.help)
export const isShown = (f: Field, model: Model): boolean => f.show?.(model) ?? true

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}

/** What a form holds, as the server takes it: what is shown and filled in, numbers as numbers. */
export function given(fields: Field[], model: Model): Model {
  const filled = fields.filter((f) => isShown(f, model) && !isEmpty(model[f.key]))
  return Object.fromEntries(filled.map((f) => [f.key, f.type === 'number' ? Number(model[f.key]) : model[f.key]]))
}

/** What is wrong with the value of a field, in the words of SPEC §2.6; undefined when nothing is. */
export function checkField(f: Field, model: Model): string | undefined {
  if (!isShown(f, model) || isReadonly(f, model)) return undefined
  const value = model[f.key]
  if (isEmpty(value)) return isRequired(f, model) ? (f.missing ?? `${f.label}不能为空`) : undefined
  return (typeof value === 'string' ? (checkText(f, value.trim()) ?? checkDays(f, value.trim(), model)) : undefined) ?? f.check?.(value, model)
}

const formats: Partial<Record<FieldType, (text: string, f: Field) => string | undefined>> = {
  idNo: (t) => checkIdNo(t),
  creditCode: (t) => checkCreditCode(t),
  mobile: (t, f) => (isMobile(t) ? undefined : `${f.label}格式不正确`),
  phone: (t, f) => (isPhone(t) ? undefined : `${f.label}格式不正确`),
  money: (t, f) => (isMoney(t) ? undefined : `${f.label}格式不正确`),
  number: (t, f) => checkNumber(t, f),
  date: (t, f) => (isDate(t) ? undefined : `${f.label}格式不正确`),
}

function checkText(f: Field, text: string): string | undefined {
  const own = formats[f.type ?? 'text']
  // A masked value that comes back as it went out stays as it is stored.
  if (own && text.includes('*')) return undefined
  return own ? own(text, f) : checkLength(f, text)
}

function checkDays(f: Field, day: string, model: Model): string | undefined {
  const { from, to } = f.within?.(model) ?? {}
  if ((!from || day >= from) && (!to || day <= to)) return undefined
  return from && to ? `${f.label}应在${from}至${to}之间` : from ? `${f.label}不能早于${from}` : `${f.label}不能晚于${to}`
}

function checkLength(f: Field, text: string): string | undefined {
  if (!['text', 'textarea', 'password', undefined].includes(f.type)) return undefined
  const min = f.min ?? 0
  const max = f.max ?? 10_000
  const length = [...text].length
  if (length >= min && length <= max) return undefined
  return f.min === undefined ? `${f.label}长度应为1-${max}个字符` : `${f.label}长度应为${min}-${max}个字符`
}

function checkNumber(text: string, f: Field): string | undefined {
  const value = Number(text)
  if (Number.isNaN(value)) return `${f.label}格式不正确`
  const tooSmall = f.min !== undefined && value < f.min
  const tooBig = f.max !== undefined && value > f.max
  return tooSmall || tooBig ? `${f.label}应在${f.min ?? '0'}-${f.max ?? '不限'}之间` : undefined
}
