import { api, may, type HomeCard, type HomeChart, type Items, type Query } from '@anju/kit'
import type { FilingItem } from './model'

// The oldest is on the last page; with one page the last row is it.
async function waiting(title: string, query: Query, link: string): Promise<HomeCard> {
  const newest = await api.get<Items<FilingItem>>('/institution/filings', { ...query, page: 1, size: 10 })
  const last = Math.max(1, Math.ceil(newest.total / 10))
  const rows = last === 1 ? newest : await api.get<Items<FilingItem>>('/institution/filings', { ...query, page: last, size: 10 })
  const oldest = rows.items[rows.items.length - 1]
  return { title, count: newest.total, oldest: oldest?.submittedAt ?? oldest?.createdAt, link, urgent: true }
}

/** What waits in institution filing: to review, to correct, to finish. */
export function homeCards(): Promise<HomeCard[]> {
  const cards: Promise<HomeCard>[] = []
  if (may('institution.filing.review')) cards.push(waiting('待审核的备案申请', { state: 'SUBMITTED' }, '/institution/reviews'))
  if (may('institution.filing.create')) {
    cards.push(waiting('被退回的备案申请', { state: 'RETURNED', mine: true }, '/institution/filings?state=RETURNED'))
    cards.push(waiting('未提交的草稿', { state: 'DRAFT', mine: true }, '/institution/filings?state=DRAFT'))
  }
  if (may('institution.self.filing')) cards.push(waiting('被退回的本机构申请', { state: 'RETURNED' }, '/institution/own/filings?state=RETURNED'))
  return Promise.all(cards)
}

/** The last 30 days of the applications that the authority may see. */
export async function homeCharts(): Promise<HomeChart[]> {
  if (!may('institution.view')) return []
  const days = await api.get<{ day: string; submitted: number; decided: number }[]>('/institution/statistics/days')
  return [{
    title: '近30天备案申请', days: days.map((d) => d.day),
    series: [{ name: '提交', values: days.map((d) => d.submitted) }, { name: '办结', values: days.map((d) => d.decided) }],
  }]
}
