import { defineModule } from '@anju/kit'
import { homeCards } from './cards'

// 合同网签: 受理网签, 租赁合同网签列表, 扫码核验
export default defineModule({
  pages: {
    signings: { desktop: () => import('./desktop/SigningsPage.vue'), phone: () => import('./phone/SigningsPage.vue') },
    // One page for both devices: what was typed stays when the width changes.
    'signing-new': () => import('./desktop/NewSigningPage.vue'),
    signing: () => import('./desktop/SigningPage.vue'),
    contracts: { desktop: () => import('./desktop/ContractsPage.vue'), phone: () => import('./phone/ContractsPage.vue') },
    contract: () => import('./desktop/ContractPage.vue'),
    // The phone's page everywhere: it needs nothing of the desk's kit.
    check: { phone: () => import('./public/CheckPage.vue') },
  },
  homeCards,
})
