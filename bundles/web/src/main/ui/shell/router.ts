import { shallowRef, watch, type Component } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { loadUi, messageOf, session, titleOf, typing, ui, type PageEntry } from '@anju/kit'
import { loginPath, restrictionPath } from './login'
import PageHost from './PageHost.vue'

type Loader = () => Promise<{ default: Component }>
type Props = Record<string, unknown> | ((to: RouteLocationNormalized) => Record<string, unknown>)

function plain(path: string, component: Loader, title: string, props?: Props, alias: string[] = []): RouteRecordRaw {
  return { path, component, alias, props, meta: { frame: 'plain', title, open: true } }
}

const routes: RouteRecordRaw[] = [
  plain('/', () => import('./pages/PublicHome.vue'), '首页'),
  plain('/gov', () => import('./pages/LoginPage.vue'), '政府登录', { port: 'GOV' }),
  plain('/org', () => import('./pages/LoginPage.vue'), '机构登录', { port: 'ORG' }, ['/app_admin']),
  plain('/login', () => import('./pages/LoginPage.vue'), '公众登录', { port: 'WEB' }),
  plain('/recover', () => import('./pages/RecoverPage.vue'), '找回密码', (to) => ({ port: String(to.query.port ?? 'ORG') })),
  plain('/privacy', () => import('./pages/PrivacyPage.vue'), '隐私政策'),
  { path: '/password', component: () => import('./pages/PasswordPage.vue'), meta: { frame: 'plain', title: '修改密码' } },
  { path: '/second-factor', component: () => import('./pages/SecondFactorPage.vue'), meta: { frame: 'plain', title: '绑定动态验证码' } },
  { path: '/home', component: () => import('./pages/WorkbenchPage.vue'), meta: { frame: 'app', title: '工作台' } },
  { path: '/tasks', component: () => import('./pages/TasksPage.vue'), meta: { frame: 'app', title: '办事' } },
  { path: '/me', component: () => import('./pages/MePage.vue'), meta: { frame: 'app', title: '我的' } },
  { path: '/403', component: () => import('./pages/StatusPage.vue'), props: { status: 403 }, meta: { frame: 'app', title: '没有权限', open: true } },
  { path: '/:rest(.*)*', name: 'missing', component: () => import('./pages/StatusPage.vue'), props: { status: 404 }, meta: { frame: 'app', title: '页面不存在' } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
})

router.beforeEach((to) => {
  const free = to.meta.open || to.meta.page?.public
  if (!session.user) return free ? true : { path: loginPath(), query: { next: to.fullPath } }
  const first = restrictionPath()
  if (first && to.path !== first && !to.meta.open) return first
  return true
})
/** Where the user wanted to go when the platform could not be reached, and why he is still here. */
export const stuck = shallowRef<{ path: string; words: string } | null>(null)
router.afterEach((to, _from, failure) => {
  if (!failure) stuck.value = null
  const own = to.meta.page ? titleOf(to.meta.page.title) : to.meta.title
  document.title = own && to.path !== '/' ? `${own} - ${ui.value.site.title}` : ui.value.site.title
})
// A page of a version that is gone: the new one is one reload away. While the platform is away a reload would lose the page that is open.
router.onError((error, to) => {
  if (!/dynamically imported module|Importing a module/.test(String(error))) return
  loadUi().then(
    () => location.assign(to.fullPath),
    (reason) => (stuck.value = { path: to.fullPath, words: messageOf(reason) }),
  )
})

const added = new Map<string, () => void>()
const nameOf = (page: PageEntry) => `${page.domain}/${page.id}`

function put(pages: readonly PageEntry[]): void {
  const now = new Set(pages.map(nameOf))
  for (const [name, remove] of added) {
    if (now.has(name)) continue
    remove()
    added.delete(name)
  }
  // Adding under the same name replaces: a page may have moved or changed its title.
  for (const page of pages) added.set(nameOf(page), router.addRoute({ path: page.path, name: nameOf(page), component: PageHost, meta: { frame: page.public ? 'plain' : 'app', page } }))
}

/** Keeps the routes those of the pages that the user may open, as they come and go. */
export function followPages(): void {
  watch(() => ui.value.pages, (pages, before) => {
    put(pages)
    const here = router.currentRoute.value
    const gone = here.meta.page && !pages.some((p) => nameOf(p) === nameOf(here.meta.page!))
    // Who typed something keeps it on the screen: the domain may come back.
    if (gone && !typing.value) void router.replace(session.user ? '/home' : '/')
    else if (before && here.name === 'missing') void router.replace(here.fullPath)
  }, { immediate: true })
}
