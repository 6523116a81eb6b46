/** A problem (RFC 9457) as it is shown, from whatever went wrong. */
export interface Problem {
  status: number
  code: string
  title: string
  detail?: string
  legalSource?: string
  traceId?: string
  violations: { pointer?: string; message: string }[]
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
  }
}

/** No answer came at all. */
export const NO_NETWORK = 'no-network'
/** An answer that is no problem document, such as of a proxy. */
const UNREADABLE = 'unreadable-answer'

const SHAPE = /^[a-z][a-z0-9-]*$/

export function problemOf(status: number, body: unknown): Problem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const text = (name: string) => (typeof told[name] === 'string' ? (told[name] as string) : undefined)
  const violations = Array.isArray(told.violations) ? (told.violations as { pointer?: string; message?: string }[]) : []
  return {
    status,
    code: text('code') ?? UNREADABLE,
    title: text('title') ?? `HTTP ${status}`,
    detail: text('detail'),
    legalSource: text('legalSource'),
    traceId: text('traceId'),
    violations: violations.map((one) => ({ pointer: one.pointer, message: one.message ?? '' })),
  }
}

export function problemOfFailure(failure: unknown): Problem {
  if (failure instanceof ProblemError) return failure.problem
  if (failure instanceof TypeError) return { status: 0, code: NO_NETWORK, title: '', violations: [] }
  throw failure
}

/** The page that says what a code means; none for what no service said. */
export function pageOf(problem: Problem, language: string): string | undefined {
  if (problem.code === NO_NETWORK || problem.code === UNREADABLE || !SHAPE.test(problem.code)) return undefined
  return `/errors/${problem.code}${language === 'en' ? '?lang=en' : ''}`
}

/** Whether the same request may succeed later without anybody changing it. */
export function passes(problem: Problem): boolean {
  return (
    problem.status === 0 ||
    problem.status === 401 ||
    problem.status === 408 ||
    problem.status === 429 ||
    problem.status >= 500 ||
    problem.code === 'idempotency-in-flight'
  )
}
