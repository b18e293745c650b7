import { defineModule } from '@anju/kit'
import { homeCards, homeCharts } from './cards'

// 机构备案: 申请、审核、列表、变更、注销、接管、本机构、门店
export default defineModule({
  pages: {
    reviews: { desktop: () => import('./desktop/ReviewsPage.vue'), phone: () => import('./phone/ReviewsPage.vue') },
    review: { desktop: () => import('./desktop/ReviewPage.vue'), phone: () => import('./phone/FilingPage.vue') },
    filings: () => import('./desktop/FilingsPage.vue'),
    'filing-new': () => import('./desktop/ApplyPage.vue'),
    'filing-edit': () => import('./desktop/ApplyPage.vue'),
    filing: { desktop: () => import('./desktop/FilingPage.vue'), phone: () => import('./phone/FilingPage.vue') },
    institutions: { desktop: () => import('./desktop/InstitutionsPage.vue'), phone: () => import('./phone/InstitutionsPage.vue') },
    institution: { desktop: () => import('./desktop/InstitutionPage.vue'), phone: () => import('./phone/InstitutionPage.vue') },
    certificate: () => import('./desktop/CertificatePage.vue'),
    // The phone's page everywhere: it needs nothing of the desk's kit.
    check: { phone: () => import('./public/CheckPage.vue') },
    changes: () => import('./desktop/ChangesPage.vue'),
    cancellations: () => import('./desktop/CancellationsPage.vue'),
    takeover: () => import('./desktop/TakeoverPage.vue'),
    own: { desktop: () => import('./desktop/OwnPage.vue'), phone: () => import('./phone/InstitutionPage.vue') },
    'own-filings': { desktop: () => import('./desktop/OwnFilingsPage.vue'), phone: () => import('./phone/OwnFilingsPage.vue') },
    stores: { desktop: () => import('./desktop/StoresPage.vue'), phone: () => import('./phone/StoresPage.vue') },
  },
  homeCards,
  homeCharts,
})
