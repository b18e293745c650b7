import { defineModule } from '@anju/kit'
import { homeCards } from './cards'

// 从业人员管理: LOGO、申请、核验、激活、查看、变更、注销、从业主体管理、扫码核验
export default defineModule({
  pages: {
    verification: { desktop: () => import('./desktop/VerificationPage.vue'), phone: () => import('./phone/VerificationPage.vue') },
    verify: { desktop: () => import('./desktop/VerifyPage.vue'), phone: () => import('./phone/CasePage.vue') },
    logo: () => import('./desktop/LogoPage.vue'),
    applications: () => import('./desktop/ApplicationsPage.vue'),
    'application-new': () => import('./desktop/ApplyPage.vue'),
    'application-edit': () => import('./desktop/ApplyPage.vue'),
    case: { desktop: () => import('./desktop/CasePage.vue'), phone: () => import('./phone/CasePage.vue') },
    activation: () => import('./desktop/ActivationPage.vue'),
    cards: { desktop: () => import('./desktop/CardsPage.vue'), phone: () => import('./phone/CardsPage.vue') },
    card: { desktop: () => import('./desktop/CardPage.vue'), phone: () => import('./phone/CardPage.vue') },
    history: { desktop: () => import('./desktop/HistoryPage.vue'), phone: () => import('./phone/HistoryPage.vue') },
    failures: () => import('./desktop/FailuresPage.vue'),
    changes: () => import('./desktop/ChangesPage.vue'),
    change: () => import('./desktop/ChangePage.vue'),
    cancellations: () => import('./desktop/CancellationsPage.vue'),
    'subject-institutions': () => import('./desktop/SubjectInstitutionsPage.vue'),
    'subject-institution': () => import('./desktop/SubjectInstitutionPage.vue'),
    'subject-stores': () => import('./desktop/SubjectStoresPage.vue'),
    'subject-people': () => import('./desktop/SubjectPeoplePage.vue'),
    'subject-person': () => import('./desktop/SubjectPersonPage.vue'),
    // The phone's page everywhere: it needs nothing of the desk's kit.
    check: { phone: () => import('./public/CheckPage.vue') },
  },
  homeCards,
})
