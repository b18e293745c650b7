import { afterEach, expect, it, vi } from 'vitest'
import { sendBatch } from './batch'
import { api } from './http'

afterEach(() => vi.restoreAllMocks())
const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ id: i + 1 }))
const chosen = (n: number, whole = false) => ({ rows: rows(n), whole, count: n, clear: () => undefined })

it('sends no more than 200 at once and adds up what came of them', async () => {
  const sizes: number[] = []
  vi.spyOn(api, 'post').mockImplementation(async (_path, body) => {
    const { ids, opinion } = body as { ids: number[]; opinion: string }
    sizes.push(ids.length)
    expect(opinion).toBe('同意')
    return { succeeded: ids.length - 1, failed: 1, failures: [{ id: ids[0]!, reason: '请上传头像照片' }] } as never
  })
  const result = await sendBatch('/x', chosen(450), {}, { opinion: '同意' })
  expect(sizes).toEqual([200, 200, 50])
  expect(result).toMatchObject({ succeeded: 447, failed: 3 })
  expect((result as { failures: { id: number }[] }).failures.map((f) => f.id)).toEqual([1, 201, 401])
})

it('sends everything that a filter finds as one job', async () => {
  const post = vi.spyOn(api, 'post').mockResolvedValue({ jobId: 7 } as never)
  expect(await sendBatch('/x', chosen(0, true), { name: '小明' })).toEqual({ jobId: 7 })
  expect(post).toHaveBeenCalledWith('/x', { all: true, filter: { name: '小明' } })
})
