import { api } from './http'

/** A choice of a select. */
export interface Option {
  value: string
  label: string
  disabled?: boolean
}

export interface Division {
  code: string
  name: string
  current: boolean
}

const dicts = new Map<string, Promise<Option[]>>()
const divisions = new Map<string, Promise<Division[]>>()

/** The entries of a dictionary (数据字典), disabled ones included for display. A failed load is tried again at the next use. */
export function dict(type: string): Promise<Option[]> {
  return cached(dicts, type, async () => {
    const items = await api.get<{ code: string; name: string; enabled: boolean }[]>(`/platform/dicts/${type}`)
    return items.map((i) => ({ value: i.code, label: i.name, disabled: !i.enabled }))
  })
}

/** The divisions (行政区划) right below one; of the deployment when no parent is given. */
export function divisionsBelow(parent = ''): Promise<Division[]> {
  return cached(divisions, parent, () => api.get<Division[]>('/platform/divisions', { parent }))
}

/** The deployment's own division (全市, 全省): the nearest one above all that it holds. */
export async function ownDivision(): Promise<Division | undefined> {
  const codes = (await divisionsBelow()).map((d) => d.code)
  const first = codes[0] ?? ''
  // Below a municipality (直辖市) come its districts at once.
  const levels = /^(11|12|31|50)/.test(first) ? [] : [first.slice(0, 4) + '00']
  const above = [...levels, first.slice(0, 2) + '0000'].filter((code) => code.length === 6 && codes.every((c) => c.startsWith(code.replace(/(00)+$/, ''))))
  for (const code of above) {
    const found = await division(code).catch(() => undefined)
    if (found) return found
  }
  return undefined
}

const names = new Map<string, Promise<Division>>()
/** One division by its code, retired ones too. */
export function division(code: string): Promise<Division> {
  return cached(names, code, () => api.get<Division>(`/platform/divisions/${code}`))
}

/** Forget what was read, e.g. after an administrator changed a dictionary. */
export function forgetCodes(): void {
  dicts.clear()
  divisions.clear()
  names.clear()
}

function cached<T>(store: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  let found = store.get(key)
  if (!found) {
    found = load()
    found.catch(() => store.delete(key))
    store.set(key, found)
  }
  return found
}

/** 310101 → ['310000', '310100', '310101']: the codes above it and itself, without gaps that the table does not have. */
export function divisionPath(code: string): string[] {
  const province = code.slice(0, 2) + '0000'
  const city = code.slice(0, 4) + '00'
  return [...new Set([province, city, code])]
}
