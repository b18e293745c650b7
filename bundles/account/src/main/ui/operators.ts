import { api, type Field, type Model, type Option } from '@anju/kit'
import type { Issued, User } from './model'

// 业务操作用户 (ACC-F3), for desk and phone.
export const operatorPath = '/account/operators'

export async function functionChoices(): Promise<Option[]> {
  return (await api.get<{ id: string; name: string }[]>(`${operatorPath}/functions`)).map((f) => ({ value: f.id, label: f.name }))
}

export const operatorFields = (user: User | null): Field[] => [
  {
    key: 'loginName', label: '登录用户名', required: true, readonly: !!user, help: '字母开头，4-32位字母、数字或下划线',
    check: (v) => (/^[A-Za-z][A-Za-z0-9_]{3,31}$/.test(String(v)) ? undefined : '登录用户名格式不正确'),
  },
  { key: 'realName', label: '姓名', required: true, min: 2, max: 50 },
  { key: 'idNo', label: '身份证号', type: 'idNo', required: true },
  { key: 'mobile', label: '手机号', type: 'mobile', required: true },
  { key: 'keyNumber', label: '租赁密钥编号', max: 64 },
  { key: 'functions', label: '业务权限', type: 'multi', options: functionChoices },
]

export const operatorValues = (user: User | null): Model => ({
  loginName: user?.loginName ?? '', realName: user?.realName ?? '', idNo: user?.idNo ?? '', mobile: user?.mobile ?? '', keyNumber: user?.keyNumber ?? '', functions: [...(user?.functions ?? [])],
})

/** Saves; the credentials when the user is new. */
export async function saveOperator(user: User | null, m: Model): Promise<Issued | undefined> {
  const body = { realName: m.realName, idNo: m.idNo, mobile: m.mobile, keyNumber: m.keyNumber || null, functions: m.functions }
  if (user) {
    await api.put(`${operatorPath}/${user.id}`, { ...body, version: user.version })
    return undefined
  }
  return (await api.post<{ credentials: Issued }>(operatorPath, { ...body, loginName: m.loginName })).credentials
}

export const stepPaths: Record<string, string> = { OPEN_OPERATOR: 'open', CLOSE_OPERATOR: 'close' }
