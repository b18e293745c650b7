import { api, type AllowedAction, type Option, type Tone } from '@anju/kit'

export interface User {
  id: number
  loginName: string
  realName: string
  mobile?: string | null
  idNo?: string | null
  userType: string
  userTypeLabel: string
  state: string
  stateLabel: string
  stateTone: Tone
  institutionName?: string | null
  departmentId?: number | null
  departmentName?: string | null
  postIds: number[]
  posts: string[]
  scope?: string | null
  scopeLabel?: string | null
  keyNumber?: string | null
  functions: string[]
  lastLoginAt?: string | null
  lastLoginIp?: string | null
  createdAt?: string
  mustChangePassword: boolean
  secondFactor: boolean
  version: number
  actions: AllowedAction[]
}

/** A login and the password that is shown this once; no password when it went out by SMS. */
export interface Issued {
  login: string
  password?: string | null
  sentBySms: boolean
}

export interface Role {
  id: number
  code: string
  name: string
  builtIn: boolean
  enabled: boolean
  permissions: string[]
  version: number
}

export interface Right {
  id: string
  name: string
  domain: string
  domainName: string
}

export interface Post {
  id: number
  code: string
  name: string
  roles: string[]
  roleNames: string[]
  version: number
}

export interface Department {
  id: number
  name: string
  parentId?: number | null
  division: string
  divisionName: string
  level: string
  levelLabel: string
  enabled: boolean
  version: number
  children: Department[]
}

export const userTypes: Option[] = [
  ['GOV', '政府人员'], ['ASSOC', '协会人员'], ['INS_ADMIN', '机构管理用户'], ['INS_OPERATOR', '业务操作用户'], ['STORE', '门店'],
  ['PRACT', '从业人员'], ['HOLDER', '持证个人'], ['PUBLIC', '公众'],
].map(([value, label]) => ({ value: value!, label: label! }))

export const userStates: Option[] = [
  ['ACTIVE', '正常'], ['PENDING', '待审核'], ['LOCKED', '锁定'], ['DISABLED', '禁用'], ['CLOSED', '已注销'],
].map(([value, label]) => ({ value: value!, label: label! }))

export const scopes: Option[] = [
  ['DEPARTMENT', '本部门'], ['DEPARTMENT_TREE', '本部门及以下'], ['CITY', '本市'], ['ALL', '全部'],
].map(([value, label]) => ({ value: value!, label: label! }))

export const levels: Option[] = [
  ['PROVINCE', '省'], ['CITY', '市'], ['DISTRICT', '区'], ['STREET', '街道'], ['ASSOC', '协会'],
].map(([value, label]) => ({ value: value!, label: label! }))

export interface Choice extends Option {
  children?: Choice[]
}

/** The departments as a tree of choices. */
export async function departmentChoices(without?: number): Promise<Choice[]> {
  const choice = (d: Department): Choice => ({ value: String(d.id), label: d.name, disabled: !d.enabled, children: d.children.filter((c) => c.id !== without).map(choice) })
  return (await api.get<Department[]>('/account/departments')).filter((d) => d.id !== without).map(choice)
}

export async function postChoices(): Promise<Option[]> {
  return (await api.get<Post[]>('/account/posts')).map((p) => ({ value: String(p.id), label: p.name }))
}

export async function roleChoices(): Promise<Option[]> {
  return (await api.get<Role[]>('/account/roles')).map((r) => ({ value: r.code, label: r.name, disabled: !r.enabled }))
}
