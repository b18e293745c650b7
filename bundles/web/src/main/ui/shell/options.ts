import { ref, watchEffect } from 'vue'
import { api } from '@anju/kit'
import { ports } from './login'

/** What the login of a port asks for, as the city set it. */
export interface LoginOptions {
  captcha: boolean
  identifiers: string[]
  recoverBySms: boolean
  minLength: number
  minClasses: number
  registration: boolean
  keyLoginUrl: string
}

const names: Record<string, string> = { loginName: '用户名', mobile: '手机号', companyName: '公司名称', idNo: '身份证号' }

/** Usual values stand until the answer is there, so that the form never waits for it. */
export function useLoginOptions(port: () => string) {
  const options = ref<LoginOptions>({ captcha: true, identifiers: [], recoverBySms: true, minLength: 8, minClasses: 2, registration: false, keyLoginUrl: '' })
  watchEffect(async () => {
    const asked = await api.get<LoginOptions>('/account/auth/options', { port: port() }, { quiet: true }).catch(() => null)
    if (asked) options.value = asked
  })
  const label = () => options.value.identifiers.map((i) => names[i]).filter(Boolean).join('或') || (ports[port()]?.identifier ?? '用户名')
  return { options, label }
}
