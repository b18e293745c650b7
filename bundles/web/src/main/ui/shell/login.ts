import { api, closeStream, loadSession, loadUi, putSession, session } from '@anju/kit'
import { listen, quiet } from './live'

export interface LoginAnswer {
  restricted?: string | null
  csrf?: string
  secondFactor?: { ticket: string; kind: string }
}

/** The ports with a login page and what people type there. */
export const ports: Record<string, { path: string; name: string; identifier: string }> = {
  GOV: { path: '/gov', name: '政府人员登录', identifier: '用户名' },
  ORG: { path: '/org', name: '机构登录', identifier: '用户名或手机号' },
  WEB: { path: '/login', name: '公众登录', identifier: '手机号' },
}
const lastPort = 'anju.port'

const here = 'anju.here'
/** Whether somebody is logged in with this browser, as far as it knows: it cannot see the session itself. */
export const knownHere = (): boolean => localStorage.getItem(here) === 'yes'
export function noteWhoIsHere(): void {
  if (session.user) localStorage.setItem(here, 'yes')
  else localStorage.removeItem(here)
}

/** After the server accepted somebody: who it is, what he may open, the stream. */
export async function entered(port: string): Promise<void> {
  localStorage.setItem(lastPort, port)
  await loadSession()
  noteWhoIsHere()
  await loadUi()
  if (!session.restricted) listen()
}

/** Where to log in: the port used last on this computer. */
export function loginPath(): string {
  return ports[localStorage.getItem(lastPort) ?? '']?.path ?? '/'
}

export async function leave(): Promise<void> {
  await api.post('/account/auth/logout', {}, { quiet: true }).catch(() => undefined)
  closeStream()
  quiet()
  putSession(null)
  noteWhoIsHere()
  await loadUi().catch(() => undefined)
}

/** What must be done first, if anything. */
export function restrictionPath(): string | undefined {
  if (session.restricted === 'PASSWORD_CHANGE_REQUIRED') return '/password'
  return session.restricted === 'SECOND_FACTOR_REQUIRED' ? '/second-factor' : undefined
}
