import { api } from '@anju/kit'

// 机构管理用户注册 (ACC-T01): CA login, then the form.
export interface CaPage {
  media: { id: string; name: string }[]
  help: string
  simulated: boolean
}
export interface Challenge {
  id: string
  challenge: string
  seconds: number
}
/** What UKey software gives back. */
export interface Signed {
  certificates: string[]
  algorithm?: string
  signature: string
}
export interface Proved {
  id: string
  ticket: string
  institutionName: string
  creditCode: string
  minutes: number
}
export interface Enterprise {
  name: string
  creditCode: string
}
export interface Registered {
  institutionName: string
  mobile: string
}

declare global {
  interface Window {
    /** Put there by the UKey or 电子营业执照 software in the browser (docs/operations.md). */
    anjuCaSigner?: { sign(request: { medium: string; challenge: string }): Promise<Signed> }
  }
}

const quiet = { quiet: true }
export const caPage = () => api.get<CaPage>('/account/registrations/ca', undefined, quiet)
export const start = (medium: string) => api.post<Challenge>('/account/registrations', { medium }, quiet)
export const prove = (id: string, signed: Signed) => api.post<Proved>(`/account/registrations/${encodeURIComponent(id)}/ca-login`, signed, quiet)
export const register = (form: object) => api.post<Registered>('/account/registrations/admins', form, quiet)

export const simulatedEnterprises = () => api.get<Enterprise[]>('/account/ca-simulator/enterprises', undefined, quiet)
export const simulate = (request: object) => api.post<Signed>('/account/ca-simulator/signatures', request, quiet)

export const algorithms = [
  { value: 'SM3withSM2', label: '国密SM2' },
  { value: 'SHA256withRSA', label: 'RSA' },
]
export const flaws = [
  { value: 'NONE', label: '正常' },
  { value: 'EXPIRED', label: '已过期' },
  { value: 'NOT_YET_VALID', label: '尚未生效' },
  { value: 'REVOKED', label: '已吊销' },
  { value: 'WRONG_CHAIN', label: '其他机构签发' },
  { value: 'WRONG_USAGE', label: '加密证书' },
  { value: 'NO_CREDIT_CODE', label: '没有信用代码' },
  { value: 'WRONG_SIGNATURE', label: '签名错误' },
]
