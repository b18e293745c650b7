import { effectScope, nextTick, ref } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { api } from './http'
import { ApiProblem } from './problem'
import { useTicket } from './ticket'

vi.mock('./http', () => ({ api: { get: vi.fn(), post: vi.fn() }, onceKey: () => ({}) }))
const get = vi.mocked(api.get)
const post = vi.mocked(api.post)
const failed = vi.fn()
const settled = async () => { for (let i = 0; i < 5; i++) await nextTick() }
const about = (trace: () => string | null) => effectScope().run(() => useTicket(trace, '/sheets', failed))!

beforeEach(() => void vi.resetAllMocks())

it('offers none while it is not known whether there is one, and none where there is one', async () => {
  get.mockResolvedValue({ number: 'WT202611280001' })
  const ticket = about(() => 'a')
  expect(ticket.wanted.value).toBe(false)
  await settled()
  expect(get).toHaveBeenCalledWith('/platform/tickets/reported', { traceId: 'a' })
  expect(ticket.number.value).toBe('WT202611280001')
  expect(ticket.wanted.value).toBe(false)
})

it('sends what the server filled in and says the number', async () => {
  get.mockImplementation(async (path) => (path.startsWith('/sheets') ? { module: '房源核验' } : { number: null }))
  post.mockResolvedValue({ number: 'WT1' })
  const ticket = about(() => 'a')
  await settled()
  expect(ticket.wanted.value).toBe(true)
  await ticket.send()
  expect(post).toHaveBeenCalledWith('/platform/tickets', { module: '房源核验' }, expect.anything())
  expect(ticket.number.value).toBe('WT1')
})

it('takes the number of who was faster', async () => {
  const numbers = [null, 'WT2']
  get.mockImplementation(async (path) => (path.startsWith('/sheets') ? {} : { number: numbers.shift() }))
  post.mockRejectedValue(new ApiProblem(409, 'DUPLICATE', '该问题已提交问题单'))
  const ticket = about(() => 'a')
  await settled()
  await ticket.send()
  expect(ticket.number.value).toBe('WT2')
  expect(ticket.wanted.value).toBe(false)
  expect(failed).not.toHaveBeenCalled()
})

it('forgets the number of the trace before', async () => {
  const trace = ref<string | null>('a')
  get.mockResolvedValue({ number: 'WT1' })
  const ticket = about(() => trace.value)
  await settled()
  trace.value = null
  await nextTick()
  expect(ticket.number.value).toBe(null)
  expect(ticket.wanted.value).toBe(false)
})
