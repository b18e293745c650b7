import { reactive, readonly, shallowRef } from 'vue'
import { lenientPhones } from './checks'
import { api } from './http'
import { putSession } from './session'

export type Titles = Record<string, string>

export interface PageEntry {
  id: string
  domain: string
  path: string
  title: Titles
  group?: string | null
  icon?: string | null
  order: number
  permission?: string | null
  device: 'desktop' | 'phone' | 'both'
  menu: boolean
  public: boolean
}

export interface GroupEntry {
  id: string
  title: Titles
  icon?: string | null
  order: number
}

export interface ModuleEntry {
  entry: string
  css: string[]
}

export interface Site {
  title: string
  shortTitle: string
  icp?: string | null
  police?: string | null
  lenientPhone?: boolean
  ports: { id: string; name: string }[]
}

/** What the platform says about the pages that this user may open. */
export interface Ui {
  version: number | string
  site: Site
  groups: GroupEntry[]
  pages: PageEntry[]
  modules: Record<string, ModuleEntry>
}

/** What a route says of itself. */
declare module 'vue-router' {
  interface RouteMeta {
    /** plain: no frame around it. */
    frame?: 'plain' | 'app'
    title?: string
    page?: PageEntry
    open?: boolean
  }
}

const empty: Ui = {
  version: '', site: { title: '住房租赁监管服务平台', shortTitle: '', ports: [] }, groups: [], pages: [], modules: {},
}
const current = shallowRef<Ui>(empty)
const marks = reactive({ outdated: false })

// No ref: templates would unwrap it.
export const ui = {
  get value(): Ui {
    return current.value
  },
}
/** Whether a newer version of loaded pages is there, so that a reload would help. */
export const uiMarks = readonly(marks)

const loadedVersions = new Map<string, string>()
/** The shell says which version of a module it loaded. */
export function moduleLoaded(domain: string, version: string): void {
  if (!loadedVersions.has(domain)) loadedVersions.set(domain, version)
}

export async function loadUi(): Promise<Ui> {
  const next = await api.get<Ui>('/platform/ui', undefined, { quiet: true })
  marks.outdated = Object.entries(next.modules).some(([d, m]) => loadedVersions.has(d) && loadedVersions.get(d) !== m.entry)
  current.value = next
  lenientPhones(next.site.lenientPhone ?? false)
  return next
}

/** Reads who is logged in; nobody is no error. */
export async function loadSession(): Promise<void> {
  try {
    putSession(await api.get('/platform/session', undefined, { quiet: true }))
  } catch (error) {
    if ((error as { status?: number }).status !== 401) throw error
    putSession(null)
  }
}
