import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { session, t, ui } from '@anju/kit'
import { unread } from '../live'

/** The tabs at the bottom of the phone (首页, 办事, 消息, 我的), and whether the page that is open is one of them. */
export function useTabs() {
  const route = useRoute()
  const inbox = computed(() => ui.value.pages.find((p) => p.domain === 'notify' && p.id === 'inbox')?.path)
  const tabs = computed(() => [
    { to: '/home', icon: 'home', text: t('home') },
    { to: '/tasks', icon: 'grid', text: t('tasks') },
    ...(inbox.value ? [{ to: inbox.value, icon: 'bell', text: t('messages'), badge: unread.value || undefined }] : []),
    { to: '/me', icon: 'user', text: t('mine') },
  ])
  const top = computed(() => tabs.value.some((x) => x.to === route.path))
  const shown = computed(() => top.value && !!session.user)
  return { tabs, top, shown }
}
