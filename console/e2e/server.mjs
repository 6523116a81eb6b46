// A gateway for the tests: the built console with the headers that ConsoleRoutes sets, and for each operation the example of
// its answer that the generator made of the documents, changed where a story needs it.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../target/', import.meta.url))
const answers = JSON.parse(readFileSync(`${folder}api/answers.json`, 'utf8'))
const files = readFileSync(`${folder}dist/files`, 'utf8').trim().split('\n')
const TYPES = { html: 'text/html; charset=UTF-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', webmanifest: 'application/manifest+json' }
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; " +
  "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const patterns = Object.keys(answers).map((key) => {
  const [method, path] = key.split(' ')
  return { key, method, path: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`), exact: !path.includes('{') }
})
patterns.sort((one, other) => Number(other.exact) - Number(one.exact))

/**
 * Starts it; `stories` are functions of method, path and query that may answer in place of the example. With `oidc` people sign
 * in by that provider, and `port` is the one that it leads back to.
 */
export function start(stories, { oidc, port = 0 } = {}) {
  const policy = oidc ? POLICY.replace("connect-src 'self'", `connect-src 'self' ${new URL(oidc.authority).origin}`) : POLICY
  const asked = []
  const server = createServer((request, response) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => answer(request, Buffer.concat(chunks), response))
  })

  function answer(request, body, response) {
    const url = new URL(request.url, 'http://localhost')
    const hand = (status, value, headers = {}) => {
      response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers })
      response.end(JSON.stringify(value))
    }
    if (url.pathname === '/console/config.json') return hand(200, oidc ? { oidc } : {})
    if (url.pathname.startsWith('/console')) return file(url.pathname.slice('/console/'.length), response)
    asked.push({ method: request.method, path: url.pathname, query: url.search, headers: request.headers, body })
    if (!request.headers.authorization) return hand(401, { title: '未登录或凭证无效', status: 401, code: 'unauthorized' })
    for (const story of stories) {
      const told = story(request.method, url.pathname, url.searchParams, asked.at(-1))
      if (told) return hand(told.status ?? 200, told.body, told.headers)
    }
    const found = patterns.find((one) => one.method === request.method && one.path.test(url.pathname))
    if (!found) return hand(404, { title: '没有找到', status: 404, code: 'not-found' })
    hand(request.method === 'POST' ? 201 : 200, answers[found.key], { ETag: '"v1"' })
  }

  function file(path, response) {
    const named = files.includes(path) ? path : /\.[^/]*$/.test(path) ? undefined : 'index.html'
    if (!named) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': TYPES[named.split('.').pop()], 'Content-Security-Policy': policy })
    response.end(readFileSync(`${folder}dist/${named}`))
  }

  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, asked, answers, close: () => server.close() })),
  )
}
