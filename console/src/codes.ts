import { reactive } from 'vue'
import { api, told, type Context } from './api'
import { locale } from './i18n'
import { store } from './offline/store'

/** What codes mean, by the code tables of their context; asked once, and kept for where there is no network. */
type Tables = Record<string, Record<string, { zh: string; en: string }>>

const tables = reactive<Partial<Record<Context, Tables>>>({})
const asked = new Set<Context>()

async function ask(context: Context): Promise<void> {
  try {
    // The four operations are the same but for their path.
    const path = `/api/v1/${context}/code-tables` as '/api/v1/hazards/code-tables'
    const { items } = await told(api.GET(path))
    const read: Tables = {}
    for (const table of items) {
      read[table.name] = Object.fromEntries(table.entries.map((entry) => [entry.code, entry.titles]))
    }
    tables[context] = read
    await store.put('kept', `codes ${context}`, read)
  } catch {
    tables[context] = (await store.get<Tables>('kept', `codes ${context}`)) ?? {}
    asked.delete(context)
  }
}

function tablesOf(context: Context): Tables {
  if (!asked.has(context) && !tables[context]) {
    asked.add(context)
    void ask(context)
  }
  return tables[context] ?? {}
}

/** The text of a code; itself until the table is there. */
export function codeText(context: Context, table: string, code: string | undefined): string {
  if (code === undefined) return ''
  const titles = tablesOf(context)[table]?.[code]
  return titles ? (locale.value === 'en' ? titles.en : titles.zh) : code
}

export function codesOf(context: Context, table: string): { code: string; text: string }[] {
  return Object.keys(tablesOf(context)[table] ?? {}).map((code) => ({ code, text: codeText(context, table, code) }))
}
