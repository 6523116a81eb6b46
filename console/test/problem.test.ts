import { describe, expect, it } from 'vitest'
import { NO_NETWORK, pageOf, passes, problemOf, ProblemError, problemOfFailure } from '../src/problem'
import { pasted } from '../src/tokens'

const told = {
  type: '/errors/recheck-by-rectifier',
  title: '复查人不能是整改人',
  status: 422,
  detail: '请由其他人员复查。',
  code: 'recheck-by-rectifier',
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  legalSource: '《安全生产法》第四十一条',
  violations: [{ pointer: '/opinion', code: 'size', message: '须填写' }],
}

describe('a problem', () => {
  it('shows what the service said', () => {
    expect(problemOf(422, told)).toEqual({
      status: 422,
      code: told.code,
      title: told.title,
      detail: told.detail,
      legalSource: told.legalSource,
      traceId: told.traceId,
      violations: [{ pointer: '/opinion', message: '须填写' }],
    })
  })

  it('leads to the page of its code in the language that is read', () => {
    expect(pageOf(problemOf(422, told), 'zh-CN')).toBe('/errors/recheck-by-rectifier')
    expect(pageOf(problemOf(422, told), 'en')).toBe('/errors/recheck-by-rectifier?lang=en')
  })

  it('is shown also where the answer is none of ours, and leads nowhere then', () => {
    const strange = problemOf(502, '<html>Bad Gateway</html>')
    expect(strange.title).toBe('HTTP 502')
    expect(pageOf(strange, 'zh-CN')).toBeUndefined()
    expect(pageOf(problemOf(400, { code: '../public' }), 'zh-CN')).toBeUndefined()
  })

  it('is a missing network where no answer came', () => {
    const away = problemOfFailure(new TypeError('Failed to fetch'))
    expect([away.code, pageOf(away, 'en')]).toEqual([NO_NETWORK, undefined])
    expect(() => problemOfFailure(new RangeError('a mistake of the program'))).toThrow(RangeError)
    expect(problemOfFailure(new ProblemError(problemOf(404, {}))).status).toBe(404)
  })

  it.each([
    [0, NO_NETWORK, true],
    [401, 'unauthorized', true],
    [429, 'too-many-requests', true],
    [503, 'unavailable', true],
    [409, 'idempotency-in-flight', true],
    [409, 'visit-over', false],
    [403, 'forbidden', false],
    [422, 'visit-submission-refused', false],
  ])('%i %s passes by itself: %s', (status, code, itself) => {
    expect(passes({ status, code, title: '', violations: [] })).toBe(itself)
  })
})

describe('a pasted token', () => {
  it('is one alone, or those of the local stack by role', () => {
    expect(pasted(' Bearer aa.bb.cc\n')).toEqual([{ name: '', token: 'aa.bb.cc' }])
    expect(pasted('SUPERVISOR_TOKEN=aa.bb.cc\nSECURITY_ADMIN_TOKEN=dd.ee.ff\n')).toEqual([
      { name: 'SUPERVISOR', token: 'aa.bb.cc' },
      { name: 'SECURITY_ADMIN', token: 'dd.ee.ff' },
    ])
    expect(pasted('hello')).toEqual([])
  })
})
