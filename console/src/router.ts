import { createRouter, createWebHistory } from 'vue-router'
import { api, told, whenExpired } from './api'
import { connected } from './connection'
import { expire, hasRole, me, rememberMe, token } from './session'

/** Each page is a chunk of its own, fetched when it is first opened. */
export const router = createRouter({
  history: createWebHistory('/console/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', name: 'home', component: () => import('./pages/NothingPage.vue') },
    { path: '/login', name: 'login', component: () => import('./pages/LoginPage.vue') },
    { path: '/callback', name: 'callback', component: () => import('./pages/LoginPage.vue') },
    { path: '/morning', name: 'morning', component: () => import('./pages/MorningPage.vue') },
    { path: '/lists/:list', name: 'list', component: () => import('./pages/ListPage.vue'), props: true },
    { path: '/enterprises/:id', name: 'enterprise', component: () => import('./pages/ArchivePage.vue'), props: true },
    { path: '/dangers/:id', name: 'danger', component: () => import('./pages/DangerPage.vue'), props: true },
    { path: '/visits/:id', name: 'visit', component: () => import('./pages/VisitPage.vue'), props: true },
    { path: '/places/:code?', name: 'places', component: () => import('./pages/PlacesPage.vue'), props: true },
    { path: '/draws/:id', name: 'draw', component: () => import('./pages/DrawPage.vue'), props: true },
    { path: '/today', name: 'today', component: () => import('./pages/TodayPage.vue') },
    { path: '/today/:id', name: 'premises', component: () => import('./pages/PremisesPage.vue'), props: true },
    { path: '/own', name: 'own', component: () => import('./pages/OwnPage.vue') },
    { path: '/:rest(.*)*', name: 'nothing', component: () => import('./pages/NothingPage.vue') },
  ],
})

/** What may be opened without a token; on the premises there may be no way to get one. */
const OPEN = ['login', 'callback', 'nothing']
const KEPT = ['today', 'premises']

export async function fetchMe(): Promise<void> {
  rememberMe(await told(api.GET('/api/v1/me')))
}

router.beforeEach(async (to) => {
  const name = String(to.name)
  if (OPEN.includes(name) || (KEPT.includes(name) && me.value && !connected.value)) return true
  const login = { name: 'login', query: { back: to.fullPath } }
  if (!token.value) return login
  if (!me.value) {
    try {
      await fetchMe()
    } catch {
      expire()
      return login
    }
  }
  // Everybody begins where the day's work is.
  if (name === 'home') return hasRole('ENTERPRISE') ? '/own' : '/morning'
  return true
})

whenExpired(() => {
  const here = router.currentRoute.value
  if (!OPEN.includes(String(here.name))) void router.push({ name: 'login', query: { back: here.fullPath, expired: '1' } })
})
