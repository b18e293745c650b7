import { defineModule } from '@anju/kit'

// 消息中心、消息模板、短信发件箱
export default defineModule({
  pages: {
    inbox: { desktop: () => import('./desktop/InboxPage.vue'), phone: () => import('./phone/InboxPage.vue') },
    templates: () => import('./desktop/TemplatesPage.vue'),
    outbox: () => import('./desktop/OutboxPage.vue'),
  },
})
