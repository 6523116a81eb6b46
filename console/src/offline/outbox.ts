import type { Inspections } from '../api'
import { passes, problemOf, ProblemError, problemOfFailure, type Problem } from '../problem'
import { uuid7 } from '../uuid7'
import { ofAccount, store, type Photo } from './store'

type Submission = Inspections['SubmitVisit']
export type Tick = Submission['ticks'][number] & { photos: string[] }
export type Finding = Submission['findings'][number] & { photos: string[] }

/** A visit as it is written down on the premises, until the service has it. */
export interface Draft {
  /** Of the visit. */
  id: string
  number: string
  enterpriseName: string
  /** Whose it is; nobody else sends it. */
  account: string
  startedAt?: string
  ticks: Record<string, Tick>
  findings: Finding[]
  interferences: Submission['interferences']
  covertCheck?: Submission['covertCheck']
  refusal?: Submission['refusal']
  conclusion?: Submission['conclusion']
  /** WRITING until it is handed in, WAITING until it is sent, REFUSED when the service found something wrong. */
  state: 'WRITING' | 'WAITING' | 'REFUSED'
  /** The key and the very bytes that are sent under it, however often; both are made once. */
  key?: string
  body?: string
  /** Whether the service may have it already. */
  attempted?: boolean
  problem?: Problem
}

/** How requests go out; the tests have one of their own. */
export interface Wire {
  upload: (key: string, name: string, file: Blob) => Promise<string>
  submit: (visit: string, key: string, body: string) => Promise<Response>
}

export const drafts = {
  of: async (account: string): Promise<Draft[]> =>
    (await store.all<Draft>('visits')).filter((draft) => draft.account === account),
  get: (id: string, account: string) => store.get<Draft>('visits', ofAccount(account, id)),
  save: (draft: Draft) => store.put('visits', ofAccount(draft.account, draft.id), draft),
  async discard(draft: Draft): Promise<void> {
    await Promise.all(photosOf(draft).map((photo) => store.remove('photos', photo)))
    await store.remove('visits', ofAccount(draft.account, draft.id))
  },
}

/** A photograph, for whoever took it. */
export async function photoOf(id: string, account: string): Promise<Photo | undefined> {
  const photo = await store.get<Photo>('photos', id)
  return photo && (photo.account ?? account) === account ? photo : undefined
}

/** Takes all that is of an account from the device: its visits, its photographs, its bundle. What was not sent is lost. */
export async function wipe(account: string): Promise<void> {
  for (const draft of await drafts.of(account)) await drafts.discard(draft)
  for (const photo of await store.all<Photo>('photos')) {
    if (photo.account === account) await store.remove('photos', photo.id)
  }
  await store.remove('kept', `bundle ${account}`)
}

/** From now on it is only sent. */
export async function handIn(draft: Draft): Promise<void> {
  draft.state = 'WAITING'
  draft.problem = undefined
  await drafts.save(draft)
}

/** Back to writing, as long as nobody can have it. */
export async function takeBack(draft: Draft): Promise<void> {
  if (draft.attempted) throw new Error('it may have arrived')
  draft.state = 'WRITING'
  draft.key = draft.body = undefined
  await drafts.save(draft)
}

const photosOf = (draft: Draft) =>
  [...Object.values(draft.ticks), ...draft.findings].flatMap((one) => one.photos)

/** What is sent: as it was written down, with the photographs by the ids that the service gave them. */
async function composed(draft: Draft): Promise<string> {
  const files = new Map<string, string>()
  for (const id of photosOf(draft)) {
    const fileId = (await photoOf(id, draft.account))?.fileId
    if (fileId) files.set(id, fileId)
  }
  const withFiles = <T extends { photos: string[] }>({ photos, ...rest }: T) => {
    const fileIds = photos.flatMap((photo) => files.get(photo) ?? [])
    return fileIds.length > 0 ? { ...rest, fileIds } : rest
  }
  return JSON.stringify({
    startedAt: draft.startedAt,
    ticks: Object.values(draft.ticks).map(withFiles),
    findings: draft.findings.map(withFiles),
    interferences: draft.interferences,
    covertCheck: draft.covertCheck,
    refusal: draft.refusal,
    conclusion: draft.conclusion,
  })
}

/**
 * Sends one draft. What comes of it exactly once follows from this order: key and bytes are kept on the device before the
 * first byte goes out, they never change afterwards, and the draft goes only when the service has answered that it has it.
 * Where the service refuses, it has taken nothing: the draft is open again, and what is handed in next has a new key.
 */
async function send(draft: Draft, wire: Wire): Promise<boolean> {
  try {
    for (const id of photosOf(draft)) {
      const photo = await photoOf(id, draft.account)
      if (photo && !photo.fileId) {
        photo.fileId = await wire.upload(photo.id, photo.name, new Blob([photo.bytes]))
        await store.putPhoto(photo)
      }
    }
    if (!draft.body || !draft.key) {
      draft.body = await composed(draft)
      draft.key = uuid7()
    }
    draft.attempted = true
    await drafts.save(draft)
    const answer = await wire.submit(draft.id, draft.key, draft.body)
    if (!answer.ok) throw new ProblemError(problemOf(answer.status, await answer.json().catch(() => undefined)))
    await drafts.discard(draft)
    return true
  } catch (failure) {
    const problem = problemOfFailure(failure)
    draft.problem = problem
    if (!passes(problem)) {
      draft.state = 'REFUSED'
      draft.key = draft.body = undefined
      draft.attempted = false
    }
    await drafts.save(draft)
    return false
  }
}

let sending: Promise<number> | undefined

/** Sends what waits, one after the other, in this tab or another but never in two; answers how many arrived. */
export function flush(account: string, wire: Wire): Promise<number> {
  sending ??= locked(async () => {
    let arrived = 0
    for (const draft of (await drafts.of(account)).filter((one) => one.state === 'WAITING')) {
      if (await send(draft, wire)) arrived++
    }
    return arrived
  }).finally(() => {
    sending = undefined
  })
  return sending
}

async function locked(work: () => Promise<number>): Promise<number> {
  return typeof navigator !== 'undefined' && navigator.locks ? await navigator.locks.request('outbox', work) : await work()
}
