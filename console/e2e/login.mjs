// Signing in by a real Keycloak, in a real browser: `./worksafe up --with-keycloak`, then `npm run e2e:login`. ORIGIN names the
// gateway. With KEYCLOAK=http://127.0.0.1:8091 it needs no suite but that Keycloak alone, and stands in for the gateway at
// ORIGIN with recorded answers; then nothing is said of how services treat the token.
import assert from 'node:assert/strict'
import { launch } from './browser.mjs'

const origin = process.env.ORIGIN ?? 'http://127.0.0.1:8080'
const keycloak = process.env.KEYCLOAK
// Of the sample users of the local stack, and of nobody else.
const PASSWORD = process.env.PASSWORD ?? 'Worksafe-local-1'
const ENDS_WITHIN = 60_000

const standIn = keycloak && (await recorded())
const browser = await launch()
const complaints = []

async function recorded() {
  const { start } = await import('./server.mjs')
  const { stories } = await import('./stories.mjs')
  const oidc = { authority: `${keycloak}/realms/worksafe`, clientId: 'worksafe-console', scope: 'openid organization' }
  const told = []
  const server = await start([(...request) => told[0](...request)], { oidc, port: Number(new URL(origin).port) })
  told.push(...stories(server.answers))
  return server
}

async function visitor() {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (failure) => complaints.push(String(failure)))
  return { context, page }
}

async function signIn(page, user, { password = PASSWORD, place, button = '统一身份认证登录' } = {}) {
  await page.goto(`${origin}/console/`)
  await page.getByRole('button', { name: button }).click()
  await page.locator('input[name=username]').fill(user)
  await page.locator('[type=submit]').first().click()
  if (place) await page.getByRole('button', { name: place }).or(page.getByText(place, { exact: true })).first().click()
  await page.locator('input[name=password]').fill(password)
  await page.locator('[type=submit]').first().click()
}

const arrived = (page) => page.waitForURL(/\/console\/(morning|own|today|lists|nothing)/)
const bearer = (page) => page.evaluate(() => sessionStorage.getItem('token'))
const claims = async (page) => JSON.parse(Buffer.from((await bearer(page)).split('.')[1], 'base64url').toString())

async function step(name, work) {
  const began = Date.now()
  await work()
  console.log(`  ok  ${name} (${Date.now() - began} ms)`)
}

const { context, page } = await visitor()

await step('a wrong password opens nothing', async () => {
  await signIn(page, 'supervisor', { password: 'not-the-password' })
  await page.locator('input[name=password][aria-invalid=true]').waitFor()
  assert.ok(page.url().includes('/realms/worksafe/'))
})

await step('a supervisor signs in', async () => {
  await signIn(page, 'supervisor')
  await arrived(page)
  const told = await claims(page)
  assert.deepEqual([told.roles, told.region, told.aud, told.typ], [['supervisor'], '320281000000', 'worksafe', 'Bearer'])
  assert.ok(told.exp - told.iat <= 300)
  await page.getByRole('button', { name: '退出' }).waitFor()
})

await step('a reload keeps who is signed in', async () => {
  await page.reload()
  await page.getByRole('button', { name: '退出' }).waitFor()
})

await step('the language is switched and stays', async () => {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
})

await step('the token is renewed before it ends', async () => {
  const before = await bearer(page)
  await page.clock.install()
  await page.reload()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  await page.clock.fastForward('04:30')
  await page.waitForFunction((old) => ![null, old].includes(sessionStorage.getItem('token')), before, { polling: 200 })
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
})

await step('signing out holds everywhere', async () => {
  const before = await bearer(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/console\/login/)
  await page.getByRole('button', { name: 'Sign in with the identity provider' }).click()
  // The provider speaks the language of the console, and asks again who is there.
  await page.locator('input[name=username]').waitFor()
  assert.match(await page.locator('html').getAttribute('lang'), /^en/)
  if (standIn) return
  const end = Date.now() + ENDS_WITHIN
  const refused = async () => (await fetch(`${origin}/api/v1/me`, { headers: { Authorization: `Bearer ${before}` } })).status === 401
  while (!(await refused())) {
    assert.ok(Date.now() < end, `the token is still believed after ${ENDS_WITHIN} ms`)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
})
await context.close()

for (const [place, code] of Object.entries({ 江阴市: '320281000000', 蓟州区: '120119000000' })) {
  await step(`who serves two counties chooses ${place}`, async () => {
    const visit = await visitor()
    await signIn(visit.page, 'two-counties', { place })
    await arrived(visit.page)
    assert.equal((await claims(visit.page)).region, code)
    await visit.context.close()
  })
}

await browser.close()
standIn?.close()
assert.deepEqual(complaints, [], 'the browser complained')
console.log('signing in works')
