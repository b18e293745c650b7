import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { address, api, guardRequests, nameOf } from './http'
import { putSession } from './session'

const user = { id: 1, login: 'wang', name: '王建国', type: 'GOV', port: 'GOV' }
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => new Response(status === 204 ? null : JSON.stringify(body), { status, headers })
const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>()

beforeEach(() => {
  fetched.mockReset()
  vi.stubGlobal('fetch', fetched)
  putSession({ user, permissions: [], restricted: null, csrf: 'token' })
})
afterEach(() => vi.unstubAllGlobals())

it('leaves empty values out of addresses', () => expect(address('/x', { a: '', b: undefined, c: 0, d: ['1', '2'], e: '区 县' })).toBe('/api/v1/x?c=0&d=1&d=2&e=%E5%8C%BA+%E5%8E%BF'))
it('sends the token with changes only', async () => {
  fetched.mockImplementation(async () => answer(200, {}))
  await api.get('/x')
  await api.post('/x', { a: 1 })
  const headers = (call: number) => fetched.mock.calls[call]![1].headers as Record<string, string>
  expect([headers(0)['X-CSRF-Token'], headers(1)['X-CSRF-Token'], headers(1)['Content-Type']]).toEqual([undefined, 'token', 'application/json'])
})
it('asks for a login when the session ended and goes on with the same request and the new token', async () => {
  fetched.mockResolvedValueOnce(answer(401, { code: 'UNAUTHENTICATED' })).mockResolvedValueOnce(answer(200, { id: 7 }))
  guardRequests({ expired: async () => putSession({ user, permissions: [], restricted: null, csrf: 'new' }), restricted: () => undefined })
  expect(await api.post('/filings', { name: 'x' })).toEqual({ id: 7 })
  expect((fetched.mock.calls[1]![1].headers as Record<string, string>)['X-CSRF-Token']).toBe('new')
  expect(fetched.mock.calls[1]![1].body).toBe('{"name":"x"}')
})
it('tells a quiet request nothing of logins', async () => {
  fetched.mockResolvedValueOnce(answer(401, { detail: '登录已失效，请重新登录' }))
  await expect(api.get('/x', undefined, { quiet: true })).rejects.toMatchObject({ status: 401, message: '登录已失效，请重新登录' })
})
it('tries a reading again when the domain is being changed', async () => {
  vi.useFakeTimers()
  fetched.mockResolvedValueOnce(answer(503, {}, { 'Retry-After': '1' })).mockResolvedValueOnce(answer(200, { ok: true }))
  const reading = api.get('/x')
  await vi.advanceTimersByTimeAsync(1000)
  expect(await reading).toEqual({ ok: true })
  vi.useRealTimers()
})
it('has words for a lost network and for answers without words', async () => {
  fetched.mockRejectedValueOnce(new TypeError('failed'))
  await expect(api.get('/x')).rejects.toMatchObject({ code: 'OFFLINE' })
  fetched.mockResolvedValueOnce(new Response('<html>', { status: 502 }))
  await expect(api.get('/x')).rejects.toMatchObject({ message: '外部接口暂时无法访问，请稍后再试' })
})
it('reads Chinese file names', () => expect(nameOf("attachment; filename*=UTF-8''%E5%A4%87%E6%A1%88%E8%AF%81.pdf")).toBe('备案证.pdf'))
