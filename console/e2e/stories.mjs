// What the examples cannot tell: who is signed in, the words of the code tables, more than one line of a list.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MODULES = { registry: 'enterprise-registry', hazards: 'hazard-service', inspections: 'inspection-service', training: 'training-service' }

/** The words that the services' own bundles have. */
function codeTables(context) {
  const shared = readdirSync(`${root}platform`).map((module) => `platform/${module}`)
  const tables = {}
  for (const module of [...shared, 'inspection-draw', MODULES[context]]) {
    for (const language of ['zh', 'en']) {
      const folder = `${root}${module}/src/main/resources/messages`
      let names = []
      try {
        names = readdirSync(folder).filter((name) => name.endsWith(`_${language}.properties`))
      } catch {
        continue
      }
      for (const name of names) {
        for (const [, table, code, text] of readFileSync(`${folder}/${name}`, 'utf8').matchAll(/^code-table\.([a-z-]+)\.([A-Z0-9_]+)=(.*)$/gm)) {
          const titles = ((tables[table] ??= {})[code] ??= { zh: code, en: code })
          titles[language] = text.replaceAll("''", "'")
        }
      }
    }
  }
  const items = Object.entries(tables).map(([name, entries]) => ({
    name,
    titles: { zh: name, en: name },
    entries: Object.entries(entries).map(([code, titles]) => ({ code, titles })),
  }))
  return { items }
}

const PERMISSIONS = {
  registry: ['enterprise:read', 'archive:read', 'obligation:read', 'grade:read', 'region:read', 'clock:read'],
  hazards: ['danger:read', 'danger:plan', 'danger:rectify', 'alarm:read', 'clock:read'],
  inspections: ['inspection:read', 'order:read', 'draw:read', 'visit-meter:read', 'check-list:read', 'clock:read'],
  training: ['clock:read'],
}

const ENTERPRISES = ['江阴市澄江化工有限公司', '江阴市滨江仓储有限公司', '江阴市月城铸造厂', '江阴市周庄纺织印染有限公司']

export function stories(answers) {
  const example = (operation) => structuredClone(answers[operation])
  const tables = Object.fromEntries(Object.keys(MODULES).map((context) => [context, codeTables(context)]))
  const several = (operation, count, change) => {
    const page = example(operation)
    page.items = Array.from({ length: count }, (_, i) => ({ ...page.items[0], ...change(i) }))
    return page
  }
  const day = (i) => `2026-03-${String(10 + i * 2).padStart(2, '0')}`
  const id = (i) => `0198f3a1-2b44-7d10-8a6e-0000000000${10 + i}`

  const me = (role) => {
    const one = { ...example('GET /api/v1/me'), permissions: PERMISSIONS, roles: [role], missing: [], complete: true }
    if (role === 'INSPECTOR') {
      one.permissions = { ...PERMISSIONS, inspections: [...PERMISSIONS.inspections, 'inspection:start', 'inspection:conclude'] }
    }
    return one
  }
  const bundle = () => {
    const one = example('GET /api/v1/inspections/inspections/bundle')
    const visit = one.visits[0]
    delete visit.startedAt
    delete visit.conduct.covertCheck
    const list = one.checkLists[0]
    list.items.push(
      { ...list.items[0], item: 'explosion-vents', requirement: '除尘系统设置泄爆装置', wording: '除尘系统未设置泄爆装置' },
      { ...list.items[0], item: 'signs', requirement: '粉尘作业场所张贴安全警示标志', wording: '未张贴安全警示标志', force: 'DOCUMENT', foundsFinding: false },
    )
    return one
  }

  return [
    (method, path, query, request) => {
      const role = request.headers.authorization.slice('Bearer '.length).split('.')[0].toUpperCase()
      if (path === '/api/v1/me') return { body: me(role) }
      if (path === '/api/v1/tasks') {
        const titles = ['YH320281-2026-000123 可燃气体报警器失效', 'YH320281-2026-000131 疏散通道堵塞', 'ZG320281-2026-000017 延期申请', '年度监督检查计划', '第 12 号抽签公示']
        const page = several('GET /api/v1/tasks', 5, (i) => ({ id: id(i), title: titles[i], dueDate: day(i), overdue: i === 0 }))
        delete page.items[4].dueDate
        delete page.nextCursor
        return { body: { ...page, missing: [], complete: true } }
      }
      const context = /^\/api\/v1\/([a-z]+)\/code-tables$/.exec(path)?.[1]
      if (context) return { body: tables[context] }
      if (path.endsWith('/clocks')) {
        const total = query.get('state') === 'MISSED' ? 2 : query.get('dueSoon') ? 5 : 31
        return { body: { ...example('GET /api/v1/hazards/clocks'), total } }
      }
      if (method === 'GET' && path === '/api/v1/hazards/dangers') {
        const page = several('GET /api/v1/hazards/dangers', query.get('cursor') ? 2 : 4, (i) => ({
          id: id(i), number: `YH320281-2026-0001${20 + i}`, enterpriseName: ENTERPRISES[i], dueDate: day(i), grade: i === 1 ? 'MAJOR' : 'GENERAL',
          status: ['REPORTED', 'RECTIFYING', 'RECTIFIED', 'ACCEPTED'][i], title: ['危化品仓库可燃气体报警器失效', '除尘系统未设置泄爆装置', '配电箱未接地', '疏散通道堵塞'][i],
          overdueSince: i < 2 ? '2026-03-11T00:00:00+08:00' : undefined,
        }))
        page.total = query.get('total') ? 9 : undefined
        if (query.get('cursor')) delete page.nextCursor
        return { body: page }
      }
      if (path === '/api/v1/hazards/alarms') return { body: { ...example('GET /api/v1/hazards/alarms'), total: 1 } }
      if (path === '/api/v1/hazards/dangers/statistics') {
        const keys = query.get('by') === 'AGE' ? ['0-7', '8-30', '31-90', '91-'] : ['GENERAL', 'MAJOR']
        const lines = example('GET /api/v1/hazards/dangers/statistics')
        lines.items = keys.map((key, i) => ({ ...lines.items[0], key, total: 60 - 14 * i, open: 24 - 6 * i, overdue: 3 * i, major: i }))
        return { body: lines }
      }
      if (path === '/api/v1/registry/grades/coverage') {
        const one = example('GET /api/v1/registry/grades/coverage')
        one.grades = ['A', 'B', 'C', 'D'].map((grade, i) => ({ grade, enterprises: [820, 410, 96, 14][i] }))
        return { body: { ...one, enterprises: 1412, graded: 1340 } }
      }
      if (path === '/api/v1/registry/regions') {
        const names = ['澄江街道', '周庄镇', '月城镇']
        return { body: several('GET /api/v1/registry/regions', query.get('parent') === '320281000000' ? 3 : 0, (i) => ({ code: `32028110${i}000`, name: names[i], level: 'TOWN' })) }
      }
      if (path === '/api/v1/registry/regions/320281000000') return { body: { ...example('GET /api/v1/registry/regions/{code}'), code: '320281000000', name: '江阴市', level: 'COUNTY' } }
      if (path.endsWith('/obligations') && !path.includes('places')) {
        const kinds = ['安全生产管理机构和人员', '应急预案演练', '安全生产责任保险', '从业人员安全培训']
        return {
          body: several('GET /api/v1/registry/enterprises/{id}/obligations', 4, (i) => ({
            kind: `kind-${i}`, title: kinds[i], state: ['UNMET', 'UNKNOWN', 'MET', 'NOT_DUE'][i], reminder: i === 2 ? 'UNMET' : 'MET',
          })),
        }
      }
      if (path.endsWith('/inspections/bundle')) return { body: bundle() }
      if (/\/hazards\/dangers\/[0-9a-f-]+$/.test(path)) {
        const one = example('GET /api/v1/hazards/dangers/{id}')
        return { body: { ...one, status: 'RECTIFYING', allowedActions: ['PLAN', 'RECTIFICATION'] }, headers: { ETag: '"v3"' } }
      }
      return undefined
    },
  ]
}
