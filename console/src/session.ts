import type { UserManager } from 'oidc-client-ts'
import { ref } from 'vue'
import type { Gateway } from './api'
import { configured } from './config'
import { locale } from './i18n'

/** Who is signed in: a token for this tab, and what the gateway says of its holder. */
const TOKEN = 'token'
const ME = 'me'

export const token = ref(sessionStorage.getItem(TOKEN) ?? '')
export const me = ref<Gateway['Me'] | undefined>(JSON.parse(sessionStorage.getItem(ME) ?? 'null') ?? undefined)

export function signIn(bearer: string): void {
  token.value = bearer.trim()
  sessionStorage.setItem(TOKEN, token.value)
}

export function rememberMe(told: Gateway['Me']): void {
  me.value = told
  sessionStorage.setItem(ME, JSON.stringify(told))
}

/** The token is of no use any more; what was written down stays. */
export function expire(): void {
  token.value = ''
  sessionStorage.removeItem(TOKEN)
}

export function signOut(): void {
  expire()
  me.value = undefined
  sessionStorage.removeItem(ME)
}

export function may(context: string, action: string): boolean {
  return me.value?.permissions[context]?.includes(action) ?? false
}

export function hasRole(role: string): boolean {
  return me.value?.roles?.includes(role) ?? false
}

let manager: Promise<UserManager> | undefined

/** The authorization code flow with PKCE; fetched only where it is configured. */
function oidc(): Promise<UserManager> {
  const { oidc } = configured()
  if (!oidc) throw new Error('no identity provider is configured')
  manager ??= import('oidc-client-ts').then(({ UserManager, WebStorageStateStore }) => {
    const made = new UserManager({
      authority: oidc.authority,
      client_id: oidc.clientId,
      scope: oidc.scope,
      redirect_uri: `${location.origin}/console/callback`,
      post_logout_redirect_uri: `${location.origin}/console/login`,
      response_type: 'code',
      loadUserInfo: false,
      monitorSession: false,
      automaticSilentRenew: true,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
    })
    made.events.addUserLoaded((user) => signIn(user.access_token))
    return made
  })
  return manager
}

export async function startOidc(back: string): Promise<void> {
  await (await oidc()).signinRedirect({ state: back, ui_locales: locale.value })
}

/** Ends the flow at /callback; answers where to go on. */
export async function finishOidc(): Promise<string> {
  const user = await (await oidc()).signinRedirectCallback()
  signIn(user.access_token)
  return typeof user.state === 'string' && user.state.startsWith('/') ? user.state : '/'
}

/** After a reload the refresh token goes on renewing; at once where the token ended meanwhile. */
export async function resumeOidc(): Promise<void> {
  if (!configured().oidc || !token.value) return
  const manager = await oidc()
  const user = await manager.getUser()
  if (user?.expired && user.refresh_token) await manager.signinSilent()
}

/** Signs out at the provider too, which leads back here; answers whether there is one. */
export async function endOidc(): Promise<boolean> {
  if (!configured().oidc) return false
  await (await oidc()).signoutRedirect()
  return true
}
