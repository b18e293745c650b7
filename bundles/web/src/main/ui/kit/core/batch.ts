import { api } from './http'

/** What was chosen in a list: some rows, or everything that its filter finds. */
export interface Chosen<T> {
  rows: T[]
  whole: boolean
  count: number
  clear: () => void
}

/** A list that says what is chosen in it. */
export interface Picks<T> {
  picked: () => Chosen<T>
}

/** How a batch ended: 成功 n 条，失败 m 条, with the reasons. */
export interface BatchResult {
  succeeded: number
  failed: number
  failures: { id: number; name?: string | null; reason: string }[]
}

const most = 200

/** Sends a batch: rows at once, everything as a job whose id is the answer. */
export async function sendBatch(path: string, chosen: Chosen<{ id: number }>, filter: unknown, more: object = {}): Promise<BatchResult | { jobId: number }> {
  if (chosen.whole) return api.post<{ jobId: number }>(path, { all: true, filter, ...more })
  const sum: BatchResult = { succeeded: 0, failed: 0, failures: [] }
  for (let at = 0; at < chosen.rows.length; at += most) {
    const ids = chosen.rows.slice(at, at + most).map((row) => row.id)
    const part = await api.post<BatchResult | { jobId: number }>(path, { ids, ...more })
    if ('jobId' in part) return part
    sum.succeeded += part.succeeded
    sum.failed += part.failed
    sum.failures.push(...part.failures)
  }
  return sum
}
