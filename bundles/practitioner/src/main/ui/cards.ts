import { api, may, waitingCard, type HomeCard, type Query } from '@anju/kit'
import type { CaseItem } from './model'

interface Counts {
  applications: number
  verification: number
  activation: number
}

const waiting = (title: string, count: number, query: Query, link: string) =>
  waitingCard<CaseItem>({ title, url: '/practitioner/card-cases', query, link, count, since: (one) => one.appliedAt ?? one.createdAt })

/** What waits about practitioners: to verify, to finish and submit, to activate. */
export async function homeCards(): Promise<HomeCard[]> {
  if (!may('practitioner.case.verify', 'practitioner.case.edit', 'practitioner.card.activate')) return []
  const counts = await api.get<Counts>('/practitioner/card-cases/counts')
  const cards: Promise<HomeCard>[] = []
  if (may('practitioner.case.verify')) cards.push(waiting('待核验的从业人员', counts.verification, { view: 'VERIFICATION' }, '/practitioner/verification'))
  if (may('practitioner.case.edit')) cards.push(waiting('待提交和被退回的信息卡申请', counts.applications, { view: 'APPLICATIONS' }, '/practitioner/applications'))
  if (may('practitioner.card.activate')) cards.push(waiting('待激活的人员', counts.activation, { view: 'ACTIVATION' }, '/practitioner/activation'))
  return Promise.all(cards)
}
