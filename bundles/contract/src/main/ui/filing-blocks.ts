import { formatDate, formatDateTime, type Fact } from '@anju/kit'
import type { FilingView } from './filing-model'

/** What is filed, and by whom. */
export const filingLines = (filing: FilingView): Fact[] => [
  { key: 'filingNo', label: '备案号', type: 'code' },
  { key: 'kindLabel', label: '申请类型', value: (m) => (m.supplement ? `${m.kindLabel}（合同补录）` : m.kindLabel) },
  { key: 'verifyBy', label: '核验方式', value: () => filing.verifyByLabel, show: () => !!filing.verifyByLabel },
  { key: 'contractNo', label: '租赁合同编号', type: 'code', show: (m) => !!m.contractNo },
  { key: 'applicant', label: '申请人', value: (m) => [m.applicantLabel, m.applicantName].filter(Boolean).join('　') },
  { key: 'signedOn', label: '签订日期', type: 'date', show: (m) => !!m.signedOn },
  { key: 'submittedAt', label: '提交时间', value: (m) => formatDateTime(m.submittedAt) },
  { key: 'filedOn', label: '备案日期', type: 'date', show: (m) => !!m.filedOn },
  { key: 'valid', label: '备案起止', value: (m) => `${formatDate(m.validFrom)} 至 ${formatDate(m.validTo)}`, show: (m) => !!m.validFrom },
  { key: 'revision', label: '版次', value: (m) => `第${m.revision}版`, show: (m) => !!m.revision },
  { key: 'institutionName', label: '申请机构', value: (m) => m.institutionName || '受理窗口' },
  { key: 'handlerName', label: '经办人' },
]

/** Why a filing is changed, extended or ended. */
export const groundLines = (filing: FilingView): Fact[] => [
  { key: 'groundLabel', label: '注销事由', show: (m) => !!m.groundLabel },
  { key: 'declaredByLabel', label: '声明人', show: (m) => !!m.declaredByLabel },
  { key: 'changedOn', label: filing.summary.kind === 'CANCELLATION' ? '终止日期' : '变更日期', type: 'date' },
  { key: 'reason', label: '申请原因', wide: true },
]
