import { may, waitingCard, type HomeCard } from '@anju/kit'
import { base, type VerificationItem } from './model'

/** What waits to be verified by hand. */
export async function homeCards(): Promise<HomeCard[]> {
  if (!may('listing.review')) return []
  return [await waitingCard<VerificationItem>({ title: '待人工核验的房源', url: base, query: { state: 'MANUAL' }, link: '/listing/manual', since: (v) => v.createdAt })]
}
