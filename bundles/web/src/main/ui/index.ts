import { defineModule } from '@anju/kit'

// The pages of the platform itself: 参数设置、数据字典、功能管理、接口客户端、问题单、操作日志、任务
export default defineModule({
  pages: {
    parameters: () => import('./system/ParametersPage.vue'),
    dicts: () => import('./system/DictsPage.vue'),
    features: () => import('./system/FeaturesPage.vue'),
    clients: () => import('./system/ClientsPage.vue'),
    tickets: () => import('./system/TicketsPage.vue'),
    audit: () => import('./system/AuditPage.vue'),
    jobs: { desktop: () => import('./system/JobsPage.vue'), phone: () => import('./system/JobsPhonePage.vue') },
  },
})
