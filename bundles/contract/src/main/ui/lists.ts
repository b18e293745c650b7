import { session, type Field } from '@anju/kit'
import { applicationStates, filingKinds, filingStates } from './filing-model'
import { contractStates, options } from './model'

const authority = () => session.user?.port === 'GOV'

/** Filters of 租赁合同网签列表; flagged ones and divisions are for authorities. */
export const contractFilters = (): Field[] => [
  { key: 'contractNo', label: '合同编号' },
  { key: 'name', label: '当事人', placeholder: '至少2个字' },
  { key: 'state', label: '状态', type: 'select', options: contractStates },
  { key: 'certNo', label: '产权证号' },
  { key: 'signMode', label: '成交方式', type: 'select', dict: 'contract.sign_mode' },
  ...(authority() ? [{ key: 'division', label: '房屋区域', type: 'division' } as Field, { key: 'flagged', label: '需关注', type: 'select', options: options([['true', '只看需关注的']]) } as Field] : []),
]

/** Filters of 备案申请. */
export const applicationFilters: Field[] = [
  { key: 'name', label: '当事人', placeholder: '至少2个字' },
  { key: 'kind', label: '申请类型', type: 'select', options: filingKinds },
  { key: 'state', label: '状态', type: 'select', options: applicationStates },
  { key: 'contractNo', label: '合同编号' },
]
/** Filters of 备案审核. */
export const reviewFilters: Field[] = [
  { key: 'name', label: '当事人', placeholder: '至少2个字' },
  { key: 'kind', label: '申请类型', type: 'select', options: filingKinds },
  { key: 'overdue', label: '逾期', type: 'select', options: options([['true', '只看逾期申报的']]) },
  { key: 'division', label: '房屋区域', type: 'division' },
  { key: 'contractNo', label: '合同编号' },
]
/** Filters of 备案列表; divisions are for authorities. */
export const filingFilters = (): Field[] => [
  { key: 'filingNo', label: '备案号' },
  { key: 'name', label: '当事人', placeholder: '至少2个字' },
  { key: 'state', label: '状态', type: 'select', options: filingStates },
  { key: 'contractNo', label: '合同编号' },
  { key: 'certNo', label: '产权证号' },
  ...(authority() ? [{ key: 'division', label: '房屋区域', type: 'division' } as Field] : []),
]
