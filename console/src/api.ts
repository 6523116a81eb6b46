import type * as gateway from '@api/gateway'
import type * as hazards from '@api/hazards'
import type * as inspections from '@api/inspections'
import type * as registry from '@api/registry'
import type * as training from '@api/training'
import createClient from 'openapi-fetch'
import { connected } from './connection'
import { locale } from './i18n'
import { ProblemError, problemOf } from './problem'
import { expire, token } from './session'

export type Gateway = gateway.components['schemas']
export type Registry = registry.components['schemas']
export type Hazards = hazards.components['schemas']
export type Inspections = inspections.components['schemas']
type Paths = gateway.paths & registry.paths & hazards.paths & inspections.paths & training.paths

export const CONTEXTS = ['registry', 'hazards', 'inspections', 'training'] as const
export type Context = (typeof CONTEXTS)[number]

/** Who is told when a token is of no use any more. */
let onExpired = () => {}
export const whenExpired = (what: () => void) => {
  onExpired = what
}

/** A request of the console's own, with whoever is signed in and the language that is read. */
export async function request(input: Request): Promise<Response> {
  if (token.value) input.headers.set('Authorization', `Bearer ${token.value}`)
  input.headers.set('Accept-Language', locale.value)
  const answer = await fetch(input).catch((failure: unknown) => {
    connected.value = false
    throw failure
  })
  connected.value = true
  if (answer.status === 401) {
    expire()
    onExpired()
  }
  return answer
}

export const api = createClient<Paths>({ fetch: request })

/** The body of an answer, or its problem thrown. */
export async function told<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw new ProblemError(problemOf(response.status, error))
  return data as T
}

/** The same with the version of what was read, for the next change of it. */
export async function toldWithTag<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<{ data: T; tag: string }> {
  const answer = await call
  const data = await told(Promise.resolve(answer))
  return { data, tag: answer.response.headers.get('ETag') ?? '' }
}

/** Sends a file as it is; with the same key it is kept once. */
export async function upload(context: 'hazards' | 'inspections', key: string, name: string, file: Blob): Promise<string> {
  const url = `/api/v1/${context}/files?name=${encodeURIComponent(name)}`
  const headers = { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': key }
  const answer = await request(new Request(url, { method: 'POST', headers, body: file }))
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw new ProblemError(problemOf(answer.status, body))
  return (body as { id: string }).id
}

/** Fetches a table and hands it to the browser; a plain link could not carry the token. */
export async function download(path: string, query: URLSearchParams, name: string): Promise<void> {
  const answer = await request(new Request(`${path}?${query}`))
  if (!answer.ok) throw new ProblemError(problemOf(answer.status, await answer.json().catch(() => undefined)))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
