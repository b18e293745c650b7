import { api, may, session, waitingCard, type HomeCard } from '@anju/kit'
import type { FilingItem } from './filing-model'
import type { ContractItem } from './model'

interface Counts {
  drafts: number
  flagged: number
  expiring: number
}
interface FilingCounts {
  applications: number
  reviews: number
}

/** What waits about filings: to review, to finish and submit. */
async function filingCards(): Promise<HomeCard[]> {
  if (!may('contract.filing.create', 'contract.filing.review')) return []
  const counts = await api.get<FilingCounts>('/contract/filings/counts')
  const cards: Promise<HomeCard>[] = []
  if (may('contract.filing.review')) {
    cards.push(waitingCard<FilingItem>({ title: '待审核的合同备案', url: '/contract/filings', query: { view: 'REVIEWS' }, link: '/contract/filing-reviews', count: counts.reviews, since: (f) => f.submittedAt }))
  }
  if (may('contract.filing.create') && counts.applications) cards.push(Promise.resolve({ title: '待提交和被退回的备案申请', count: counts.applications, link: '/contract/filing-applications', urgent: true }))
  return Promise.all(cards)
}

/** Drafts of contracts to go on with, and for authorities those to look at. */
async function signingCards(): Promise<HomeCard[]> {
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

/** What waits about contracts. */
export async function homeCards(): Promise<HomeCard[]> {
  return (await Promise.all([filingCards(), signingCards()])).flat()
}
