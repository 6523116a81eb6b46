// The console in a real browser against recorded answers: `npm run build && npm run e2e`. CHROMIUM names the browser.
// With SCREENSHOTS=folder it leaves pictures of the pages there.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { launch } from './browser.mjs'
import { start } from './server.mjs'
import { stories } from './stories.mjs'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') + '; 1'
const pictures = process.env.SCREENSHOTS
const NOW = new Date('2026-03-12T01:30:00Z')
const VISIT = '0198f3a1-2b44-7d10-8a6e-51c0de4b7a21'

/** What a test puts in the way of the next answers. */
let obstacle
const told = []
const server = await start([(...request) => obstacle?.(...request), (...request) => told[0](...request)])
told.push(...stories(server.answers))
const browser = await launch()
const complaints = []

async function visitor(role, options = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 }, ...options })
  await context.clock.setFixedTime(NOW)
  const page = await context.newPage()
  page.on('console', (message) => {
    // A refused request is part of some stories; everything else that a browser complains of is a fault.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (failure) => complaints.push(String(failure)))
  await page.goto(`${server.origin}/console/`)
  await page.getByLabel('访问令牌').fill('SUPERVISOR_TOKEN=supervisor.a.b\nINSPECTOR_TOKEN=inspector.a.b\nENTERPRISE_TOKEN=enterprise.a.b\n')
  await page.getByLabel(role, { exact: true }).check()
  await accessible(page, 'login')
  await page.getByRole('button', { name: '进入' }).click()
  return { context, page }
}

async function accessible(page, name) {
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(axeSource)
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  const lines = found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n   ')}`)
  assert.deepEqual(lines, [], `${name} breaks rules of accessibility`)
}

const picture = (page, name) => pictures && page.screenshot({ path: `${pictures}/${name}.png` })

async function step(name, work) {
  const began = Date.now()
  await work()
  console.log(`  ok  ${name} (${Date.now() - began} ms)`)
}

const opened = (page, text) => page.getByRole('heading', { level: 1, name: text }).waitFor()

const supervisor = await visitor('SUPERVISOR')
const { page } = supervisor

await step('a supervisor’s morning', async () => {
  await opened(page, /今日工作/)
  await page.getByText('YH320281-2026-000123 可燃气体报警器失效').waitFor()
  await page.getByText('至年底尚须 12 次').first().waitFor()
  await page.locator('canvas').waitFor()
  await accessible(page, 'morning')
  await picture(page, 'morning')
})

await step('numbers lead to what they count', async () => {
  await page.getByRole('row', { name: /隐患与风险/ }).getByRole('link', { name: '2', exact: true }).click()
  await opened(page, '法定时限')
  assert.match(page.url(), /context=hazards/)
  assert.ok(server.asked.some((one) => one.path === '/api/v1/hazards/clocks' && /state=MISSED/.test(one.query) && /limit=20/.test(one.query)))
})

await step('a list by pages, filters and as a file', async () => {
  await page.getByRole('link', { name: '隐患', exact: true }).click()
  await page.getByRole('cell', { name: '重大隐患' }).waitFor()
  await accessible(page, 'dangers')
  await picture(page, 'dangers')
  await page.getByRole('button', { name: '下一页' }).click()
  await page.getByText('第 2 页').waitFor()
  assert.ok(server.asked.some((one) => one.path === '/api/v1/hazards/dangers' && /cursor=/.test(one.query)))
  await page.getByRole('button', { name: '上一页' }).click()
  await page.getByText('第 1 页').waitFor()
  await page.getByLabel('状态').selectOption({ label: '整改中' }).catch(() => page.getByLabel('状态').selectOption('RECTIFYING'))
  await page.getByRole('button', { name: '查询' }).click()
  await page.waitForURL(/status=RECTIFYING/)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
  assert.equal(file.suggestedFilename(), 'dangers.csv')
  assert.match(server.asked.at(-1).query, /status=RECTIFYING&format=csv&bom=true/)
})

await step('the archive of an enterprise', async () => {
  await page.goto(`${server.origin}/console/enterprises/${VISIT}`)
  await page.getByRole('heading', { name: '时间线' }).waitFor()
  await page.getByText('等级如何得出').waitFor()
  await accessible(page, 'archive')
  await picture(page, 'archive')
})

await step('places with their grades and dangers', async () => {
  await page.getByRole('link', { name: '地区', exact: true }).click()
  await page.getByRole('cell', { name: '周庄镇' }).waitFor()
  await page.locator('canvas').waitFor()
  await accessible(page, 'places')
  await picture(page, 'places')
})

await step('a draw and where anybody verifies it', async () => {
  await page.goto(`${server.origin}/console/draws/${VISIT}`)
  assert.equal(await page.getByRole('link', { name: '任何人都可以核验这次抽签' }).getAttribute('href'), '/verify-draw')
  await accessible(page, 'draw')
  await page.goto(`${server.origin}/console/visits/${VISIT}`)
  await page.getByRole('heading', { name: '经过' }).waitFor()
  await accessible(page, 'visit')
})

await step('everything in English', async () => {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'What happened' }).waitFor()
  assert.equal(await page.getAttribute('html', 'lang'), 'en')
  await page.getByRole('link', { name: 'Dangers', exact: true }).click()
  await opened(page, 'Dangers')
  assert.equal(server.asked.filter((one) => one.path === '/api/v1/hazards/dangers').at(-1).headers['accept-language'], 'en')
  await accessible(page, 'dangers in English')
  await page.getByRole('button', { name: '中文' }).click()
})

await step('a problem in words, with the page that explains it', async () => {
  obstacle = (_method, path) =>
    path === '/api/v1/inspections/orders' && { status: 503, body: { status: 503, code: 'unavailable', title: '服务暂时不可用', detail: '请稍后重试。' } }
  await page.getByRole('link', { name: '责令整改', exact: true }).click()
  await page.getByRole('alert').getByText('请稍后重试。').waitFor()
  assert.equal(await page.getByRole('link', { name: /这是什么意思/ }).getAttribute('href'), '/errors/unavailable')
  await accessible(page, 'problem')
  obstacle = undefined
})

await step('a danger is put right by the version that was read', async () => {
  await page.goto(`${server.origin}/console/dangers/${VISIT}`)
  await page.getByLabel('整改情况').fill('已更换探测器并联动测试。')
  await page.getByLabel('整改实施人').fill('生产科')
  obstacle = (method, path) => method === 'POST' && path.endsWith('/rectification') && { status: 412, body: { status: 412, code: 'version-changed', title: '已被他人修改' } }
  await page.getByRole('button', { name: '报告整改完成' }).click()
  await page.getByText('内容已有变动').waitFor()
  obstacle = undefined
  await page.getByRole('button', { name: '报告整改完成' }).click()
  await page.getByText('已办理').waitFor()
  assert.equal(server.asked.at(-1).headers['if-match'], '"v3"')
  await accessible(page, 'danger')
})

await step('who is no longer signed in is led to the login and back', async () => {
  obstacle = () => ({ status: 401, body: { status: 401, code: 'unauthorized', title: '未登录或凭证无效' } })
  await page.getByRole('link', { name: '检查', exact: true }).click()
  await page.getByText('登录已失效').waitFor()
  obstacle = undefined
  await page.getByLabel('访问令牌').fill('supervisor.a.b')
  await page.getByRole('button', { name: '进入' }).click()
  await page.waitForURL(/lists\/visits/)
})

const inspector = await visitor('INSPECTOR', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 })
const phone = inspector.page
const submissions = () => server.asked.filter((one) => one.path.endsWith('/submission'))

await step('an inspector’s day without a network', async () => {
  await phone.getByRole('link', { name: '现场检查' }).click()
  await phone.getByRole('button', { name: '下载任务包' }).waitFor()
  await phone.getByText('JC320281-2026-000012').waitFor()
  await accessible(phone, 'today')
  await phone.evaluate(() => navigator.serviceWorker.ready)
  await inspector.context.setOffline(true)
  await phone.reload()
  await phone.getByText('当前没有网络').waitFor()
  await phone.getByText('JC320281-2026-000012').waitFor()
  await phone.locator('a', { hasText: '记录' }).click()
  await phone.getByRole('button', { name: '开始检查' }).click()
  await phone.getByRole('group', { name: '粉尘作业区域每班清理' }).getByLabel('符合', { exact: true }).check()
  const vents = phone.getByRole('group', { name: '除尘系统设置泄爆装置' })
  await vents.getByLabel('不符合').check()
  await vents.getByLabel('所在部位').fill('一号车间除尘器')
  await vents.getByLabel(/照片/).setInputFiles({ name: '泄爆.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('photograph') })
  await accessible(phone, 'premises')
  await vents.scrollIntoViewIfNeeded()
  await picture(phone, 'premises')
  await phone.getByLabel('检查情况').fill('查看除尘系统和清理记录。')
  await phone.getByLabel('检查结论').fill('发现问题 1 项，责令限期整改。')
  await phone.getByLabel('现场签字人').fill('王建国')
  for (const group of await phone.getByRole('radiogroup').all()) await group.getByLabel('是', { exact: true }).check()
  await phone.getByRole('button', { name: '提交' }).click()
  await phone.getByText('已提交，等待送达').waitFor()
  assert.equal(submissions().length, 0)
})

await step('what was written down arrives exactly once', async () => {
  await phone.goto(`${server.origin}/console/today`)
  await phone.getByText('待提交').first().waitFor()
  let lost = true
  obstacle = (_method, path) => {
    if (!path.endsWith('/submission') || !lost) return undefined
    lost = false
    return { status: 503, body: { status: 503, code: 'unavailable', title: '服务暂时不可用' } }
  }
  await inspector.context.setOffline(false)
  const arrived = phone.getByText('已提交 1 件')
  for (let i = 0; i < 20 && !(await arrived.isVisible()); i++) {
    await phone.getByRole('button', { name: '立即提交' }).click({ timeout: 500 }).catch(() => undefined)
    await phone.waitForTimeout(200)
  }
  await arrived.waitFor()
  obstacle = undefined
  const sent = submissions()
  assert.equal(sent.length, 2)
  assert.equal(sent[0].headers['idempotency-key'], sent[1].headers['idempotency-key'])
  assert.deepEqual(sent[0].body, sent[1].body)
  const body = JSON.parse(sent[1].body)
  assert.equal(body.ticks.length, 2)
  assert.match(body.ticks[1].findingId, /^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  assert.equal(body.ticks[1].fileIds.length, 1)
  assert.equal(server.asked.filter((one) => one.path === '/api/v1/inspections/files').length, 1)
  assert.equal(Object.keys(body.covertCheck.kept).length, 6)
  assert.equal(await phone.getByText('待提交').count(), 0)
})

await step('what is refused is shown with the reason and can be corrected', async () => {
  await phone.locator('a', { hasText: '记录' }).click()
  await phone.getByRole('button', { name: '开始检查' }).click()
  obstacle = (_method, path) =>
    path.endsWith('/submission') && {
      status: 400,
      body: { status: 400, code: 'visit-submission-refused', title: '检查提交内容有误', violations: [{ pointer: '/startedAt', code: 'x', message: '检查已经开始。' }] },
    }
  await phone.getByRole('button', { name: '提交' }).click()
  await phone.getByRole('alert').getByText('检查已经开始。').waitFor()
  obstacle = undefined
  await accessible(phone, 'refused visit')
})

const enterprise = await visitor('ENTERPRISE')

await step('what an enterprise owes, and reports', async () => {
  const own = enterprise.page
  await opened(own, '本企业')
  await own.getByRole('link', { name: /YH320281-2026-000120/ }).waitFor()
  await accessible(own, 'own')
  await picture(own, 'own')
  await own.getByLabel('隐患名称').fill('安全出口堆放杂物')
  await own.getByLabel('所在部位').fill('一号车间东侧')
  await own.getByLabel('隐患情况').fill('东侧安全出口堆放纸箱。')
  await own.getByRole('button', { name: '上报' }).click()
  await own.getByText(/已上报，编号/).waitFor()
  const sent = server.asked.filter((one) => one.method === 'POST').at(-1)
  assert.match(sent.headers['idempotency-key'], /^[0-9a-f-]{36}$/)
  assert.equal(JSON.parse(sent.body).source, 'SELF_CHECK')
})

await browser.close()
server.close()
assert.deepEqual(complaints, [], 'the browser complained')
console.log('all pages as they should be; axe-core found nothing')
