import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useDeed } from './feature-deed'
import { deedsOf, held, lastSwap, objection, oneAtATime, remarks, stateOf, traffic, type Feature, type Jar } from './features'

// The parts of the kit that need no browser.
vi.mock('@anju/kit', async () => ({ ...(await import('../kit/core/format')), ...(await import('../kit/core/form')), ...(await import('../kit/core/http')), ...(await import('../kit/core/problem')) }))
const feature: Feature = { id: 'institution', name: '机构备案', version: '1.0.0', state: 'ACTIVE', stateLabel: '运行中', missing: [], reason: null, traffic: { inFlight: 3, parked: 1, lastSwap: 0, heldMs: 0, heldRequests: 0 } }
const jar: Jar = { sha256: 'ab', domain: 'institution', name: '机构备案', version: '1.1.0', symbolicName: 'anju-institution', trusted: true, note: null }
const plan = { domain: 'institution', name: '机构备案', action: 'stop', done: false, message: '', steps: ['停用'], heldMs: 0, version: '1.0.0' }
const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>()
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const sent = (call: number) => [fetched.mock.calls[call]![0], JSON.parse(fetched.mock.calls[call]![1].body as string)]

beforeEach(() => {
  fetched.mockReset()
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => vi.unstubAllGlobals())

it('says states in words, unknown ones too', () => expect([stateOf({ ...feature, state: 'SWAPPING', stateLabel: '更新中' }), stateOf({ ...feature, state: 'NEW', stateLabel: 'NEW' })]).toEqual([['更新中', 'IN_REVIEW'], ['NEW', 'RETURNED']]))
it('offers nothing while a feature moves', () => {
  const of = (state: string) => deedsOf({ ...feature, state }).join()
  expect([of('ACTIVE'), of('STOPPED'), of('FAILED'), of('SWAPPING'), of('STARTING')]).toEqual(['update,stop,remove', 'update,start,remove', 'update,start,remove', '', ''])
})
it('tells what requests felt of the last exchange', () => {
  const swapped = (heldRequests: number) => ({ ...feature, traffic: { inFlight: 0, parked: 0, lastSwap: Date.parse('2026-03-01T16:30:05Z'), heldMs: 240, heldRequests } })
  expect([traffic(feature), lastSwap(feature), held(feature)]).toEqual(['3 / 1', '', ''])
  expect([lastSwap(swapped(7)), held(swapped(7)), held(swapped(0))]).toEqual(['2026-03-02 00:30:05', '最长等待\u00a0240\u00a0毫秒，7\u00a0个请求', '没有请求等待'])
})
it('says what is missing and why', () => expect([remarks(feature), remarks({ ...feature, missing: ['account', 'notify'], reason: '等待依赖' })]).toEqual(['', '缺少：account、notify；等待依赖']))
it('takes no package of another feature', () => expect([objection(feature, jar), objection(null, jar), objection(feature, { ...jar, domain: 'house', name: '房源' })]).toEqual(['', '', '这是“房源”（house）的功能包，不能用来更新“机构备案”']))
it('reads once more after many hints', async () => {
  const read = vi.fn(async () => undefined)
  const reload = oneAtATime(read)
  await Promise.all([reload(), reload(), reload()])
  expect(read).toHaveBeenCalledTimes(2)
})

it('shows the steps first and does them when told', async () => {
  fetched.mockResolvedValueOnce(answer(200, plan)).mockResolvedValueOnce(answer(200, { ...plan, done: true, message: '已停用' }))
  const deed = useDeed('stop', feature)
  await vi.waitFor(() => expect(deed.stage.value).toBe('plan'))
  expect(sent(0)).toEqual(['/api/v1/platform/features/institution/stop', { dryRun: true }])
  const running = deed.run()
  expect(deed.running.value).toBe(true)
  await running
  expect(sent(1)[1]).toEqual({ dryRun: false })
  expect([deed.stage.value, deed.result.value?.message]).toEqual(['done', '已停用'])
})
it('names what is installed: a feature of the distribution or an uploaded package', async () => {
  fetched.mockImplementation(async () => answer(200, plan))
  const deed = useDeed('install', null)
  expect([deed.stage.value, fetched.mock.calls.length]).toEqual(['choose', 0])
  deed.source.value = { feature: 'anju-house' }
  await deed.look()
  deed.back()
  deed.source.value = { jar }
  await deed.look()
  expect([sent(0)[1], sent(1)[1]]).toEqual([{ feature: 'anju-house', sha256: null, dryRun: true }, { feature: null, sha256: 'ab', dryRun: true }])
})
it('keeps apart a refused plan, a deed that failed and one of which nobody knows', async () => {
  fetched.mockResolvedValueOnce(answer(409, { detail: '“从业人员”依赖该功能', traceId: 't1' }))
  const deed = useDeed('remove', feature)
  await vi.waitFor(() => expect(deed.stage.value).toBe('refused'))
  expect(deed.problem.value).toEqual({ words: '“从业人员”依赖该功能', trace: 't1' })
  fetched.mockResolvedValueOnce(answer(200, plan)).mockResolvedValueOnce(answer(503, { detail: '等待在办请求超时，已恢复原状' }))
  await deed.look()
  await deed.run()
  expect([deed.stage.value, deed.problem.value?.words]).toEqual(['failed', '等待在办请求超时，已恢复原状'])
  fetched.mockResolvedValueOnce(answer(200, plan)).mockRejectedValueOnce(new TypeError('failed'))
  await deed.look()
  await deed.run()
  expect(deed.problem.value?.words).toBe('与平台的连接中断，不知道操作是否完成，请以列表中的状态为准')
})
