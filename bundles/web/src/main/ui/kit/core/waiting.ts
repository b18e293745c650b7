import { api, type Query } from './http'
import type { Items } from './list'
import type { HomeCard } from './module'

/** What waits in one list. */
export interface Waiting<T> {
  title: string
  url: string
  query: Query
  link: string
  /** Since when a row waits. */
  since: (row: T) => string | null | undefined
  /** How many, when that is known already. */
  count?: number
}

/** The card of 工作台 about it. Lists are newest first: the oldest is the last row of the last page. */
export async function waitingCard<T>({ title, url, query, link, since, count }: Waiting<T>): Promise<HomeCard> {
  const read = (page: number) => api.get<Items<T>>(url, { ...query, page, size: 10 })
  const newest = count === undefined ? await read(1) : undefined
  const total = count ?? newest!.total
  const last = Math.max(1, Math.ceil(total / 10))
  const rows: T[] = total === 0 ? [] : last === 1 && newest ? newest.items : (await read(last)).items
  const oldest = rows[rows.length - 1]
  return { title, count: total, oldest: oldest ? since(oldest) : null, link, urgent: true }
}
