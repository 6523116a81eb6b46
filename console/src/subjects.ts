import type { RouteLocationRaw } from 'vue-router'

/** Where the console shows the subject of a task, a clock or a line of an archive; undefined where it has no page for it. */
const PAGES: Record<string, string> = {
  danger: 'danger',
  enterprise: 'enterprise',
  inspection: 'visit',
  draw: 'draw',
}

export function pageOfSubject(type: string, id: string, enterpriseId?: string): RouteLocationRaw | undefined {
  const name = PAGES[type]
  if (name) return { name, params: { id } }
  return enterpriseId ? { name: 'enterprise', params: { id: enterpriseId } } : undefined
}
