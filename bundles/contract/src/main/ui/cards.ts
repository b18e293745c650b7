import { api, may, session, waitingCard, type HomeCard } from '@anju/kit'
import type { ContractItem } from './model'

interface Counts {
  drafts: number
  flagged: number
  expiring: number
}

/** What waits about contracts: drafts to go on with, and for authorities those to look at. */
export async function homeCards(): Promise<HomeCard[]> {
  if (!may('contract.view')) return []
  const counts = await api.get<Counts>('/contract/contracts/counts')
  const cards: Promise<HomeCard>[] = []
  if (may('contract.sign.create')) {
    cards.push(waitingCard<ContractItem>({ title: '待签约的合同', url: '/contract/contracts', query: { view: 'DRAFTS' }, link: '/contract/signings', count: counts.drafts, since: (c) => c.createdAt }))
  }
  if (session.user?.port === 'GOV') {
    cards.push(waitingCard<ContractItem>({ title: '需关注的合同', url: '/contract/contracts', query: { flagged: true }, link: '/contract/contracts?flagged=true', count: counts.flagged, since: (c) => c.signedAt }))
  } else if (counts.expiring) cards.push(Promise.resolve({ title: '30天内到期的合同', count: counts.expiring, link: '/contract/contracts?state=SIGNED' }))
  return Promise.all(cards)
}
