import { ApiProblem, offline, problemOf } from './problem'
import { session } from './session'

export type Query = Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>

export interface RequestOptions {
  query?: Query
  body?: unknown
  signal?: AbortSignal
  headers?: Record<string, string>
  /** A request that nobody waits for: an ended session is no reason to ask the user. */
  quiet?: boolean
}

/** A file under the name that the server gives. */
export interface NamedFile {
  content: Blob
  name: string
}

/** What the shell does when the server refuses because of the session; it resolves when the request may be tried again. */
export interface Gatekeeper {
  expired(): Promise<void>
  restricted(code: string): void
}
let gatekeeper: Gatekeeper | null = null
export function guardRequests(keeper: Gatekeeper): void {
  gatekeeper = keeper
}

export const apiBase = '/api/v1'

/** Path below `/api/v1` with its query; empty values are left out. */
export function address(path: string, query: Query = {}): string {
  const pairs = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') pairs.append(key, String(one))
    }
  }
  const text = pairs.toString()
  return apiBase + path + (text ? (path.includes('?') ? '&' : '?') + text : '')
}

async function once(method: string, path: string, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json', ...options.headers }
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  if (method !== 'GET' && session.csrf) headers['X-CSRF-Token'] = session.csrf
  const body = options.body === undefined ? undefined : JSON.stringify(options.body)
  try {
    return await fetch(address(path, options.query), { method, headers, body, signal: options.signal, credentials: 'same-origin' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw offline()
  }
}

async function failure(response: Response): Promise<ApiProblem> {
  const body = await response.json().catch(() => null)
  return problemOf(response.status, body, response.headers.get('Retry-After'))
}

const restrictions = ['PASSWORD_CHANGE_REQUIRED', 'SECOND_FACTOR_REQUIRED']

async function send(method: string, path: string, options: RequestOptions, tries = 0): Promise<Response> {
  const response = await once(method, path, options)
  if (response.ok) return response
  const problem = await failure(response)
  if (problem.status === 401 && session.user && gatekeeper && !options.quiet && tries < 3) {
    await gatekeeper.expired()
    return send(method, path, options, tries + 1)
  }
  if (problem.status === 403 && problem.is(...restrictions)) gatekeeper?.restricted(problem.code)
  if (problem.status === 503 && problem.retryAfter && method === 'GET' && tries < 2) {
    await pause(Math.min(problem.retryAfter, 5) * 1000)
    return send(method, path, options, tries + 1)
  }
  throw problem
}

async function json<T>(method: string, path: string, options: RequestOptions): Promise<T> {
  const response = await send(method, path, options)
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export const api = {
  get: <T>(path: string, query?: Query, options: RequestOptions = {}) => json<T>('GET', path, { ...options, query }),
  post: <T>(path: string, body: unknown = {}, options: RequestOptions = {}) => json<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body: unknown, options: RequestOptions = {}) => json<T>('PUT', path, { ...options, body }),
  delete: <T>(path: string, query?: Query) => json<T>('DELETE', path, { query }),
  /** A file, to be looked at. */
  async file(path: string, query?: Query, fallbackName = '下载'): Promise<NamedFile> {
    const response = await send('GET', path, { query, headers: { Accept: '*/*' } })
    return { content: await response.blob(), name: nameOf(response.headers.get('Content-Disposition')) ?? fallbackName }
  },
  /** A file, saved under the name that the server gives. */
  async download(path: string, query?: Query, fallbackName = '下载'): Promise<void> {
    const { content, name } = await api.file(path, query, fallbackName)
    saveAs(content, name)
  },
}

/** The same key for every try of one deed, so that the server does it once. */
export function onceKey(): Record<string, string> {
  return { 'Idempotency-Key': crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}` }
}

export function nameOf(disposition: string | null): string | null {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  return extended ? decodeURIComponent(extended) : (/filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null)
}

export function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
