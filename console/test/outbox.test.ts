import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { drafts, flush, handIn, photoOf, takeBack, wipe, type Draft, type Wire } from '../src/offline/outbox'
import { store, type Photo } from '../src/offline/store'
import { uuid7 } from '../src/uuid7'

const ME = 'zhang.wei'

function visit(changes: Partial<Draft> = {}): Draft {
  return {
    id: uuid7(),
    number: 'JC320281-2026-000007',
    enterpriseName: '江阴市澄江化工有限公司',
    account: ME,
    startedAt: '2026-03-12T01:30:00Z',
    ticks: { 'general/signs': { list: 'general', item: 'signs', answer: 'IN_ORDER', photos: [] } },
    findings: [],
    interferences: [],
    state: 'WRITING',
    ...changes,
  }
}

/** A service that takes each key once, and a network that does what it is told. */
class Network implements Wire {
  readonly taken = new Map<string, string>()
  readonly bodies: string[] = []
  readonly files = new Map<string, string>()
  answers: ('lost-before' | 'lost-after' | Response)[] = []

  upload = async (key: string): Promise<string> => {
    if (this.answers[0] === 'lost-before') throw new TypeError(String(this.answers.shift()))
    if (!this.files.has(key)) this.files.set(key, uuid7())
    return this.files.get(key)!
  }

  submit = async (_visit: string, key: string, body: string): Promise<Response> => {
    const next = this.answers.shift()
    if (next === 'lost-before') throw new TypeError(next)
    this.bodies.push(`${key} ${body}`)
    if (next instanceof Response) return next
    if (this.taken.has(key) && this.taken.get(key) !== body) return refusal(422, 'idempotency-key-reused')
    this.taken.set(key, body)
    if (next === 'lost-after') throw new TypeError(next)
    return new Response('{}')
  }
}

const refusal = (status: number, code: string) =>
  new Response(JSON.stringify({ code, title: code, status, violations: [{ pointer: '/startedAt', message: '已开始' }] }), { status })

let network: Network

beforeEach(async () => {
  network = new Network()
  for (const draft of await drafts.of(ME)) await drafts.discard(draft)
})

describe('what was written down', () => {
  it('is sent only once it is handed in, and gone from the device when the service has it', async () => {
    const draft = visit()
    await drafts.save(draft)
    expect(await flush(ME, network)).toBe(0)
    await handIn(draft)
    expect(await flush(ME, network)).toBe(1)
    expect(network.taken.size).toBe(1)
    expect(await drafts.of(ME)).toEqual([])
  })

  it('arrives once although the answer was lost: the same key and the same bytes go out again', async () => {
    await handIn(visit())
    network.answers = ['lost-before', 'lost-after']
    expect(await flush(ME, network)).toBe(0)
    expect(await flush(ME, network)).toBe(0)
    expect(await flush(ME, network)).toBe(1)
    expect(network.taken.size).toBe(1)
    expect(new Set(network.bodies).size).toBe(1)
  })

  it('is not sent twice by two pushes at once', async () => {
    await handIn(visit())
    await Promise.all([flush(ME, network), flush(ME, network)])
    expect(network.bodies).toHaveLength(1)
  })

  it('waits while the service is away, busy, or wants a new token', async () => {
    const draft = visit()
    await handIn(draft)
    network.answers = [refusal(503, 'unavailable'), refusal(429, 'too-many-requests'), refusal(401, 'unauthorized')]
    for (let i = 0; i < 3; i++) expect(await flush(ME, network)).toBe(0)
    expect((await drafts.get(draft.id, ME))?.state).toBe('WAITING')
    expect(await flush(ME, network)).toBe(1)
    expect(network.taken.size).toBe(1)
  })

  it('is shown with the reason where it is refused, and goes under a new key when it was corrected', async () => {
    const draft = visit()
    await handIn(draft)
    network.answers = [refusal(400, 'visit-submission-refused')]
    await flush(ME, network)
    const refused = (await drafts.get(draft.id, ME))!
    expect(refused).toMatchObject({ state: 'REFUSED', attempted: false, problem: { code: 'visit-submission-refused' } })
    expect(refused.problem?.violations[0]?.pointer).toBe('/startedAt')
    expect(await flush(ME, network)).toBe(0)

    refused.startedAt = undefined
    await handIn(refused)
    expect(await flush(ME, network)).toBe(1)
    const keys = network.bodies.map((line) => line.split(' ')[0])
    expect(new Set(keys).size).toBe(2)
  })

  it('can be taken back until it may have arrived', async () => {
    const draft = visit()
    await handIn(draft)
    await takeBack(draft)
    expect((await drafts.get(draft.id, ME))?.state).toBe('WRITING')

    await handIn(draft)
    network.answers = ['lost-after']
    await flush(ME, network)
    await expect(drafts.get(draft.id, ME).then((kept) => takeBack(kept!))).rejects.toThrow('may have arrived')
  })

  it('brings its photographs along, each once', async () => {
    const photo: Photo = { id: uuid7(), name: '1.jpg', bytes: new ArrayBuffer(3) }
    await store.putPhoto(photo)
    const tick = { list: 'general', item: 'exits', answer: 'NOT_IN_ORDER' as const, place: '东侧', photos: [photo.id] }
    await handIn(visit({ ticks: { 'general/exits': tick } }))
    network.answers = ['lost-before']
    await flush(ME, network)
    network.answers = ['lost-after']
    await flush(ME, network)
    expect(await flush(ME, network)).toBe(1)
    expect(network.files.size).toBe(1)
    const sent = JSON.parse([...network.taken.values()][0]!)
    expect(sent.ticks[0]).toEqual({
      list: 'general', item: 'exits', answer: 'NOT_IN_ORDER', place: '东侧', fileIds: [...network.files.values()],
    })
    expect(await store.get('photos', photo.id)).toBeUndefined()
  })

  it('is sent by nobody else who uses the same device', async () => {
    const other = visit({ account: 'li.na', state: 'WAITING' })
    await drafts.save(other)
    expect(await flush(ME, network)).toBe(0)
    expect(await drafts.get(other.id, 'li.na')).toBeDefined()
    await drafts.discard(other)
  })

  it('is shown to nobody else who uses the same device, be it of the same visit', async () => {
    const mine = visit()
    const other = visit({ id: mine.id, account: 'li.na', enterpriseName: '江阴市长泾纺织厂' })
    await drafts.save(mine)
    expect(await drafts.get(mine.id, 'li.na')).toBeUndefined()
    await drafts.save(other)
    expect((await drafts.get(mine.id, ME))?.enterpriseName).toBe(mine.enterpriseName)
    expect((await drafts.get(mine.id, 'li.na'))?.enterpriseName).toBe(other.enterpriseName)

    const photo: Photo = { id: uuid7(), account: 'li.na', name: '1.jpg', bytes: new ArrayBuffer(3) }
    await store.putPhoto(photo)
    expect(await photoOf(photo.id, ME)).toBeUndefined()
    expect(await photoOf(photo.id, 'li.na')).toBeDefined()
    await wipe('li.na')
  })

  it('goes with whoever signs out, and with nobody else', async () => {
    const photo: Photo = { id: uuid7(), account: ME, name: '1.jpg', bytes: new ArrayBuffer(3) }
    const loose: Photo = { id: uuid7(), account: ME, name: '2.jpg', bytes: new ArrayBuffer(3) }
    const others: Photo = { id: uuid7(), account: 'li.na', name: '3.jpg', bytes: new ArrayBuffer(3) }
    for (const one of [photo, loose, others]) await store.putPhoto(one)
    const tick = { list: 'general', item: 'exits', answer: 'NOT_IN_ORDER' as const, place: '东侧', photos: [photo.id] }
    await drafts.save(visit({ ticks: { 'general/exits': tick } }))
    const other = visit({ account: 'li.na' })
    await drafts.save(other)
    await store.put('kept', `bundle ${ME}`, { visits: [] })
    await store.put('kept', 'bundle li.na', { visits: [] })

    await wipe(ME)

    expect(await drafts.of(ME)).toEqual([])
    expect(await store.get('photos', photo.id)).toBeUndefined()
    expect(await store.get('photos', loose.id)).toBeUndefined()
    expect(await store.get('kept', `bundle ${ME}`)).toBeUndefined()
    expect(await drafts.get(other.id, 'li.na')).toBeDefined()
    expect(await store.get('photos', others.id)).toBeDefined()
    expect(await store.get('kept', 'bundle li.na')).toBeDefined()
    await wipe('li.na')
  })
})
