import { api, told, type Context, type Hazards, type Inspections, type Registry } from './api'
import { codeText } from './codes'
import type { Column } from './components/DataTable.vue'
import { moment } from './i18n'

/** What a list may be asked by: its name in the query, and how it is written. */
export interface Filter {
  name: string
  title: string
  kind: 'text' | 'day' | 'flag' | 'code'
  table?: string
}

type Query = Record<string, string | string[] | number | boolean | undefined>

export interface ListDefinition<Row> {
  context: Context
  /** For the export; a list over contexts has its own for each. */
  path: (context: Context) => string
  ask: (query: Query, context: Context) => Promise<{ items: Row[]; nextCursor?: string; total?: number }>
  filters: Filter[]
  columns: (context: Context) => Column<Row>[]
  /** Whether each context has its own. */
  ofContexts?: boolean
}

const text = (name: string, title = name): Filter => ({ name, title, kind: 'text' })
const day = (name: string, title = name): Filter => ({ name, title, kind: 'day' })
const flag = (name: string, title = name): Filter => ({ name, title, kind: 'flag' })
const code = (name: string, table: string, title = name): Filter => ({ name, title, kind: 'code', table })

const archive = (id: string | undefined) => (id ? `/enterprises/${id}` : undefined)

const enterprises: ListDefinition<Registry['EnterpriseSummary']> = {
  context: 'registry',
  path: () => '/api/v1/registry/enterprises',
  ask: (query) => told(api.GET('/api/v1/registry/enterprises', { params: { query } as never })),
  filters: [text('name'), text('creditCode'), text('region'), code('state', 'enterprise-state'), code('sector', 'sector'), text('industry')],
  columns: () => [
    { title: 'name', text: (row) => row.name, to: (row) => archive(row.id) },
    { title: 'creditCode', text: (row) => row.creditCode },
    { title: 'region', text: (row) => row.regionName ?? row.region },
    { title: 'sector', text: (row) => codeText('registry', 'sector', row.sector) },
    { title: 'state', text: (row) => codeText('registry', 'enterprise-state', row.state) },
    { title: 'changedAt', text: (row) => moment(row.changedAt) },
  ],
}

const dangers: ListDefinition<Hazards['DangerSummary']> = {
  context: 'hazards',
  path: () => '/api/v1/hazards/dangers',
  ask: (query) => told(api.GET('/api/v1/hazards/dangers', { params: { query } as never })),
  filters: [
    code('status', 'danger-status'), code('grade', 'danger-grade'), flag('open', 'isOpen'), flag('overdue'), text('region'),
    code('sector', 'sector'), day('dueFrom'), day('dueBefore'), day('reportedFrom'), day('reportedBefore'), flag('internal'),
  ],
  columns: () => [
    { title: 'number', text: (row) => row.number, to: (row) => `/dangers/${row.id}` },
    { title: 'title', text: (row) => row.title },
    { title: 'enterprise', text: (row) => row.enterpriseName, to: (row) => archive(row.enterpriseId) },
    { title: 'region', text: (row) => row.regionName ?? row.region },
    { title: 'grade', text: (row) => codeText('hazards', 'danger-grade', row.grade), bad: (row) => row.grade === 'MAJOR' },
    { title: 'source', text: (row) => codeText('hazards', 'danger-source', row.source) },
    { title: 'status', text: (row) => codeText('hazards', 'danger-status', row.status) },
    { title: 'dueDate', text: (row) => row.dueDate },
    { title: 'overdue', text: (row) => moment(row.overdueSince), bad: (row) => row.overdueSince !== undefined },
  ],
}

const visits: ListDefinition<Inspections['InspectionSummary']> = {
  context: 'inspections',
  path: () => '/api/v1/inspections/inspections',
  ask: (query) => told(api.GET('/api/v1/inspections/inspections', { params: { query } as never })),
  filters: [code('status', 'inspection-status'), flag('open', 'isOpen'), code('visitClass', 'visit-class'), text('region'), code('sector', 'sector')],
  columns: () => [
    { title: 'number', text: (row) => row.number, to: (row) => `/visits/${row.id}` },
    { title: 'enterprise', text: (row) => row.enterpriseName, to: (row) => archive(row.enterpriseId) },
    { title: 'region', text: (row) => row.regionName ?? row.region },
    { title: 'origin', text: (row) => codeText('inspections', 'inspection-origin', row.origin) },
    { title: 'status', text: (row) => codeText('inspections', 'inspection-status', row.status) },
    { title: 'findings', text: (row) => row.findings, number: true },
    { title: 'assignedAt', text: (row) => moment(row.assignedAt) },
    { title: 'concludedAt', text: (row) => moment(row.concludedAt) },
  ],
}

const orders: ListDefinition<Inspections['OrderSummary']> = {
  context: 'inspections',
  path: () => '/api/v1/inspections/orders',
  ask: (query) => told(api.GET('/api/v1/inspections/orders', { params: { query } as never })),
  filters: [code('status', 'order-status'), flag('open', 'isOpen'), flag('overdue'), text('region'), code('sector', 'sector'), day('dueFrom'), day('dueBefore')],
  columns: () => [
    { title: 'number', text: (row) => row.number, to: (row) => `/visits/${row.inspectionId}` },
    { title: 'title', text: (row) => row.title },
    { title: 'enterprise', text: (row) => row.enterpriseName, to: (row) => archive(row.enterpriseId) },
    { title: 'status', text: (row) => codeText('inspections', 'order-status', row.status) },
    { title: 'issuedAt', text: (row) => moment(row.issuedAt) },
    { title: 'dueDate', text: (row) => row.dueDate },
    { title: 'overdue', text: (row) => moment(row.overdueSince), bad: (row) => row.overdueSince !== undefined },
    { title: 'answeredAt', text: (row) => moment(row.answeredAt) },
  ],
}

const clocks: ListDefinition<Hazards['ClockView']> = {
  context: 'hazards',
  ofContexts: true,
  path: (context) => `/api/v1/${context}/clocks`,
  // The four operations are the same but for their path.
  ask: (query, context) => told(api.GET(`/api/v1/${context}/clocks` as '/api/v1/hazards/clocks', { params: { query } as never })),
  filters: [code('state', 'clock-state'), flag('open', 'isOpen'), code('side', 'clock-side'), text('region')],
  columns: (context) => [
    { title: 'what', text: (row) => row.what },
    { title: 'subject', text: (row) => row.subjectName },
    { title: 'enterprise', text: (row) => row.enterpriseName, to: (row) => archive(row.enterpriseId) },
    { title: 'side', text: (row) => codeText(context, 'clock-side', row.side) },
    { title: 'basis', text: (row) => `${row.basis.source} ${row.basis.clause}` },
    { title: 'force', text: (row) => codeText(context, 'policy-force', row.basis.force) },
    { title: 'dueDate', text: (row) => row.dueDate },
    { title: 'state', text: (row) => codeText(context, 'clock-state', row.state), bad: (row) => row.state === 'MISSED' },
  ],
}

const alarms: ListDefinition<Hazards['AlarmSummary']> = {
  context: 'hazards',
  path: () => '/api/v1/hazards/alarms',
  ask: (query) => told(api.GET('/api/v1/hazards/alarms', { params: { query } as never })),
  filters: [flag('open', 'isOpen'), code('status', 'alarm-status'), code('kind', 'alarm-kind'), text('region')],
  columns: () => [
    { title: 'number', text: (row) => row.number },
    { title: 'kind', text: (row) => codeText('hazards', 'alarm-kind', row.kind) },
    { title: 'subject', text: (row) => row.sensorName },
    { title: 'value', text: (row) => (row.value === undefined ? '' : `${row.value} ${row.unit}`) },
    { title: 'enterprise', text: (row) => row.enterpriseName, to: (row) => archive(row.enterpriseId) },
    { title: 'status', text: (row) => codeText('hazards', 'alarm-status', row.status) },
    { title: 'tier', text: (row) => codeText('hazards', 'alarm-tier', row.tier) },
    { title: 'raisedAt', text: (row) => moment(row.raisedAt) },
  ],
}

const obligations: ListDefinition<Registry['ObligationSummary']> = {
  context: 'registry',
  path: () => '/api/v1/registry/obligations',
  ask: (query) => told(api.GET('/api/v1/registry/obligations', { params: { query } as never })),
  filters: [code('state', 'obligation-state'), code('reminder', 'obligation-state'), text('kind'), text('region'), code('sector', 'sector')],
  columns: () => [
    { title: 'enterprise', text: (row) => row.enterpriseName, to: (row) => archive(row.enterpriseId) },
    { title: 'kind', text: (row) => row.kind },
    { title: 'state', text: (row) => codeText('registry', 'obligation-state', row.state), bad: (row) => row.state === 'UNMET' },
    { title: 'reminder', text: (row) => codeText('registry', 'obligation-state', row.reminder) },
    { title: 'basis', text: (row) => (row.source ? `${row.source} ${row.clause ?? ''}` : '') },
    { title: 'force', text: (row) => codeText('registry', 'policy-force', row.force) },
    { title: 'dueDate', text: (row) => row.dueOn },
  ],
}

const grades: ListDefinition<Registry['EnterpriseGradeSummary']> = {
  context: 'registry',
  path: () => '/api/v1/registry/grades',
  ask: (query) => told(api.GET('/api/v1/registry/grades', { params: { query } as never })),
  filters: [code('grade', 'safety-grade'), code('veto', 'grade-veto'), text('region'), code('sector', 'sector')],
  columns: () => [
    { title: 'enterprise', text: (row) => row.enterpriseName, to: (row) => archive(row.enterpriseId) },
    { title: 'region', text: (row) => row.regionName ?? row.region },
    { title: 'grade', text: (row) => codeText('registry', 'safety-grade', row.grade), bad: (row) => row.grade === 'D' },
    { title: 'score', text: (row) => row.score, number: true },
    { title: 'veto', text: (row) => codeText('registry', 'grade-veto', row.veto) },
    { title: 'changedAt', text: (row) => moment(row.changedAt) },
  ],
}

const draws: ListDefinition<Inspections['DrawSummary']> = {
  context: 'inspections',
  path: () => '/api/v1/inspections/draws',
  ask: (query) => told(api.GET('/api/v1/inspections/draws', { params: { query } as never })),
  filters: [code('status', 'draw-status'), flag('open', 'isOpen'), text('authority')],
  columns: () => [
    { title: 'number', text: (row) => row.number ?? '—', to: (row) => `/draws/${row.id}`, number: true },
    { title: 'plan', text: (row) => row.plan, to: (row) => `/draws/${row.id}` },
    { title: 'authority', text: (row) => row.authorityName ?? row.authority },
    { title: 'status', text: (row) => codeText('inspections', 'draw-status', row.status) },
    { title: 'pool', text: (row) => row.poolSize, number: true },
    { title: 'drawn', text: (row) => row.drawnCount, number: true },
    { title: 'createdAt', text: (row) => moment(row.createdAt) },
  ],
}

export const LISTS = { enterprises, dangers, visits, orders, clocks, alarms, obligations, grades, draws } as unknown as Record<
  string,
  ListDefinition<unknown>
>
