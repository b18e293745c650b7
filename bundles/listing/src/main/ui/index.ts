import { defineModule } from '@anju/kit'
import { homeCards } from './cards'

const verify = { desktop: () => import('./desktop/VerifyPage.vue'), phone: () => import('./phone/VerifyPage.vue') }

// 房源核验: 核验、告知单、核验结果列表、人工核验、产权库导入、扫码查验
export default defineModule({
  pages: {
    verify,
    'verify-own': verify,
    verifications: { desktop: () => import('./desktop/VerificationsPage.vue'), phone: () => import('./phone/VerificationsPage.vue') },
    verification: { desktop: () => import('./desktop/VerificationPage.vue'), phone: () => import('./phone/VerificationPage.vue') },
    notice: () => import('./desktop/NoticePage.vue'),
    manual: { desktop: () => import('./desktop/ManualPage.vue'), phone: () => import('./phone/ManualPage.vue') },
    decide: { desktop: () => import('./desktop/DecidePage.vue'), phone: () => import('./phone/VerificationPage.vue') },
    register: () => import('./desktop/RegisterPage.vue'),
    // The phone's page everywhere: it needs nothing of the desk's kit.
    'check-code': { phone: () => import('./public/CodePage.vue') },
    check: { phone: () => import('./public/CheckPage.vue') },
  },
  homeCards,
})
