import { isEmpty, today, type Field, type Model } from '@anju/kit'
import type { FilingKind } from './filing-model'
import { options } from './model'

const past = () => ({ to: today() })
const oneSided = (m: Model) => m.ground === '02'
export const applicantField: Field = { key: 'applicant', label: '申请人', type: 'select', dict: 'contract.filing_applicant', required: true }
const signedOn: Field = { key: 'signedOn', label: '线下签订日期', type: 'date', required: true, within: past, help: '不能晚于今天' }
const grounds = (kind: FilingKind): Field[] => [
  ...(kind === 'CANCELLATION'
    ? [
        { key: 'ground', label: '注销事由', type: 'select', dict: 'contract.filing_ground', required: true } as Field,
        { key: 'declaredBy', label: '声明人', type: 'select', options: options([['01', '出租人'], ['02', '承租人']]), required: true, show: oneSided } as Field,
      ]
    : []),
  { key: 'changedOn', label: kind === 'CANCELLATION' ? '终止日期' : '变更日期', type: 'date', required: true, within: past, help: '合同实际变更或终止的日期，不能晚于今天；逾期申报的将予以标记' },
  { key: 'reason', label: '申请原因', type: 'textarea', required: true, max: 500 },
]

/** What an application asks for besides terms and parties (CON-F2, CON-F3). */
export function filingFields(kind: FilingKind, supplement: boolean): Field[] {
  return [applicantField, ...(kind === 'NEW' ? (supplement ? [signedOn] : []) : grounds(kind))]
}
export const filingKeys = ['applicant', 'signedOn', 'reason', 'changedOn', 'ground', 'declaredBy']
/** Those that stand in a form, as the server takes them. */
export const toFiling = (model: Model, fields: Field[]): Model => Object.fromEntries(filingKeys.map((key) => [key, isEmpty(model[key]) || !fields.some((f) => f.key === key) || (key === 'declaredBy' && !oneSided(model)) ? null : model[key]]))

const always = ['99']
/** Kinds of 要件 that an application takes. */
export function paperKinds(kind: FilingKind, model: Model): string[] {
  if (kind === 'NEW') return ['08', '01', '02', '03', '04', '05', '06', ...always]
  if (kind === 'CANCELLATION') return [oneSided(model) ? '10' : '07', ...always]
  return ['09', ...always]
}
