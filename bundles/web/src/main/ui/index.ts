import { defineModule } from '@anju/kit'

// The pages of the platform itself: 参数设置、数据字典、功能管理、操作日志、任务
export default defineModule({
  pages: {
    parameters: () => import('./system/ParametersPage.vue'),
    dicts: () => import('./system/DictsPage.vue'),
    features: () => import('./system/FeaturesPage.vue'),
    audit: () => import('./system/AuditPage.vue'),
    jobs: { desktop: () => import('./system/JobsPage.vue'), phone: () => import('./system/JobsPhonePage.vue') },
  },
})
