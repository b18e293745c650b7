import { api, may, waitingCard, type HomeCard, type HomeChart, type Query } from '@anju/kit'
import type { FilingItem } from './model'

const waiting = (title: string, query: Query, link: string) =>
  waitingCard<FilingItem>({ title, url: '/institution/filings', query, link, since: (filing) => filing.submittedAt ?? filing.createdAt })

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
    title: '近30天机构备案申请', days: days.map((d) => d.day),
    series: [{ name: '提交', values: days.map((d) => d.submitted) }, { name: '办结', values: days.map((d) => d.decided) }],
  }]
}
