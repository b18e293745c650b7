import { formatDateTime, type ApiProblem, type Column, type Tone } from '@anju/kit'

export interface Traffic {
  inFlight: number
  parked: number
  /** Epoch milliseconds; 0 when it was never exchanged. */
  lastSwap: number
  heldMs: number
  heldRequests: number
}
export interface Feature {
  id: string
  name: string
  version: string
  state: string
  stateLabel: string
  missing: string[]
  reason?: string | null
  traffic?: Traffic | null
}
/** What the distribution holds and is not installed. */
export interface Available {
  feature: string
  domain: string
  name: string
  version: string
}
/** An uploaded 功能包. */
export interface Jar {
  sha256: string
  domain: string
  name: string
  version: string
  symbolicName: string
  trusted: boolean
  note?: string | null
}
/** What would be done, or was. */
export interface Answer {
  domain: string
  name: string
  action: string
  done: boolean
  message: string
  steps: string[]
  heldMs: number
  version: string
}

const tones: Record<string, Tone> = { ACTIVE: 'EFFECTIVE', SWAPPING: 'IN_REVIEW', STARTING: 'IN_REVIEW', STOPPED: 'DRAFT', UNRESOLVED: 'VOID', FAILED: 'VOID' }
export const stateOf = (f: Feature): [string, Tone] => [f.stateLabel, tones[f.state] ?? 'RETURNED']
/** Its state goes on changing by itself. */
export const moving = (f: Feature): boolean => f.state === 'SWAPPING' || f.state === 'STARTING'

export type Deed = 'install' | 'update' | 'stop' | 'start' | 'remove'
export const deeds: Record<Deed, { label: string; danger?: boolean; note?: string }> = {
  install: { label: '安装' },
  update: { label: '更新' },
  stop: { label: '停用', danger: true, note: '停用后，该功能的页面和接口不能使用，直到重新启用；数据不受影响。' },
  start: { label: '启用' },
  remove: { label: '移除', danger: true, note: '数据保留，重新安装后恢复。移除后，该功能的页面和接口不再提供。' },
}
/** What may be done to it now: nothing while it moves. */
export function deedsOf(f: Feature): Deed[] {
  return moving(f) ? [] : ['update', f.state === 'ACTIVE' ? 'stop' : 'start', 'remove']
}

/** 在办/等待 */
export const traffic = (f: Feature): string => (f.traffic ? `${f.traffic.inFlight} / ${f.traffic.parked}` : '')
export const lastSwap = (f: Feature): string => (f.traffic?.lastSwap ? formatDateTime(f.traffic.lastSwap) : '')
/** What requests felt of the last exchange; a number stays with its unit, a line breaks after the comma. */
export function held(f: Feature): string {
  if (!f.traffic?.lastSwap) return ''
  return f.traffic.heldRequests ? `最长等待 ${f.traffic.heldMs} 毫秒，${f.traffic.heldRequests} 个请求`.replaceAll(' ', '\u00a0') : '没有请求等待'
}
export function remarks(f: Feature): string {
  return [f.missing.length ? `缺少：${f.missing.join('、')}` : '', f.reason ?? ''].filter(Boolean).join('；')
}
export const columns: Column<Feature>[] = [
  { key: 'name', label: '功能', minWidth: 110 }, { key: 'id', label: '编码' }, { key: 'version', label: '版本', breaks: true, minWidth: 90 }, { key: 'state', label: '状态', type: 'state' },
  { key: 'load', label: '在办/等待', value: traffic, type: 'text' }, { key: 'swapped', label: '上次更换', value: lastSwap, under: held, minWidth: 170, full: true }, { key: 'remarks', label: '说明', value: remarks, full: true, minWidth: 180 },
]

/** Why an uploaded package cannot take this feature's place. */
export function objection(feature: Feature | null, jar: Jar): string {
  return feature && jar.domain !== feature.id ? `这是“${jar.name}”（${jar.domain}）的功能包，不能用来更新“${feature.name}”` : ''
}

/** The connection broke while it was being done: nobody knows how it ended. */
export const unsure = (problem: ApiProblem): boolean => problem.code === 'OFFLINE'

/** Many hints in a short time lead to one more reading, not to many. */
export function oneAtATime(read: () => Promise<unknown>): () => Promise<void> {
  let running = false
  let again = false
  return async function next(): Promise<void> {
    again = true
    if (running) return
    running = true
    while (again) {
      again = false
      await read()
    }
    running = false
  }
}
