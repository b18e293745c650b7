import { defineModule } from '@anju/kit'
import { homeCards } from './cards'

// 合同网签: 受理网签, 租赁合同网签列表; 合同备案: 备案申请, 备案审核, 备案列表; 扫码核验
export default defineModule({
  pages: {
    signings: { desktop: () => import('./desktop/SigningsPage.vue'), phone: () => import('./phone/SigningsPage.vue') },
    // One page for both devices: what was typed stays when the width changes.
    'signing-new': () => import('./desktop/NewSigningPage.vue'),
    signing: () => import('./desktop/SigningPage.vue'),
    contracts: { desktop: () => import('./desktop/ContractsPage.vue'), phone: () => import('./phone/ContractsPage.vue') },
    contract: () => import('./desktop/ContractPage.vue'),
    applications: { desktop: () => import('./desktop/ApplicationsPage.vue'), phone: () => import('./phone/ApplicationsPage.vue') },
    'filing-new': () => import('./desktop/NewFilingPage.vue'),
    'filing-edit': () => import('./desktop/FilingEditPage.vue'),
    'filing-reviews': { desktop: () => import('./desktop/FilingReviewsPage.vue'), phone: () => import('./phone/FilingReviewsPage.vue') },
    'filing-review': { desktop: () => import('./desktop/FilingReviewPage.vue'), phone: () => import('./phone/FilingReviewPage.vue') },
    filings: { desktop: () => import('./desktop/FilingsPage.vue'), phone: () => import('./phone/FilingsPage.vue') },
    filing: () => import('./desktop/FilingPage.vue'),
    'filing-certificate': () => import('./desktop/FilingCertificatePage.vue'),
    'filing-check': { phone: () => import('./public/FilingCheckPage.vue') },
    // The phone's page everywhere: it needs nothing of the desk's kit.
    check: { phone: () => import('./public/CheckPage.vue') },
  },
  homeCards,
})
