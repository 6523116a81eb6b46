// Makes target/api/<context>.ts, the types of the operations that the console calls, and target/api/answers.json, an example
// of each answer, from the documents that the services commit. An operation that does not exist ends the build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = fileURLToPath(new URL('../target/api/', import.meta.url))
const used = JSON.parse(readFileSync(new URL('operations.json', import.meta.url), 'utf8'))
const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const FILES = {
  registry: 'enterprise-registry/openapi/openapi.yaml',
  hazards: 'hazard-service/openapi/openapi.yaml',
  inspections: 'inspection-service/openapi/openapi.yaml',
  training: 'training-service/openapi/openapi.yaml',
  gateway: 'gateway/src/main/resources/docs/gateway.yaml',
}

// Times and days stay texts.
const read = (file) => parse(readFileSync(root + file, 'utf8'), { schema: 'core', maxAliasCount: -1 })
const common = read('platform/openapi/common.yaml')

/** A context's document, with what all services serve alike under its own names. */
function whole(context) {
  const text = JSON.stringify(read(FILES[context])).replaceAll('../../platform/openapi/common.yaml#/', '#/')
  const document = JSON.parse(text)
  if (context === 'gateway') return document
  const named = JSON.parse(
    JSON.stringify(common).replaceAll('{Context}', context[0].toUpperCase() + context.slice(1)),
  )
  for (const [path, operations] of Object.entries(named.paths)) document.paths[`/api/v1/${context}${path}`] = operations
  for (const [kind, members] of Object.entries(named.components)) {
    document.components[kind] = { ...members, ...document.components[kind] }
  }
  return document
}

/** Only what the console calls, and what that refers to. */
function narrowed(document, wanted) {
  const missing = new Set(wanted)
  const paths = {}
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      if (operations[method] && missing.delete(operations[method].operationId)) {
        paths[path] = { ...paths[path], [method]: operations[method] }
      }
    }
  }
  if (missing.size) throw new Error(`no such operation: ${[...missing].join(', ')}`)
  const components = {}
  // A table is fetched as a file; what is read is JSON.
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    const content = operation.responses['200']?.content
    if (content?.['application/json']) operation.responses['200'].content = { 'application/json': content['application/json'] }
  }
  const take = (node) => {
    for (const [, kind, name] of JSON.stringify(node).matchAll(/"#\/components\/([A-Za-z]+)\/([^"]+)"/g)) {
      if (components[kind]?.[name]) continue
      components[kind] = { ...components[kind], [name]: document.components[kind][name] }
      take(document.components[kind][name])
    }
  }
  take(paths)
  return { openapi: document.openapi, info: document.info, paths, components }
}

/** A value as the schema's examples have it; what the schema lets be absent is there. */
function sample(document, schema, within = []) {
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop()
    if (within.includes(name)) return undefined
    return sample(document, document.components.schemas[name], [...within, name])
  }
  if (schema.example !== undefined) return schema.example
  if (schema.examples?.length) return schema.examples[0]
  if (schema.enum) return schema.enum[0]
  const part = schema.allOf ?? schema.oneOf ?? schema.anyOf
  if (part) return sample(document, part[0], within)
  if (schema.type === 'array') {
    const item = sample(document, schema.items ?? {}, within)
    return item === undefined ? [] : [item]
  }
  if (schema.properties) {
    const members = Object.entries(schema.properties).map(([name, of]) => [name, sample(document, of, within)])
    return Object.fromEntries(members.filter(([, value]) => value !== undefined))
  }
  if (schema.additionalProperties) return {}
  return { integer: 1, number: 1, boolean: false, string: '—' }[schema.type] ?? {}
}

mkdirSync(target, { recursive: true })
const answers = {}
for (const [context, wanted] of Object.entries(used)) {
  const document = narrowed(whole(context), wanted)
  writeFileSync(`${target}${context}.ts`, astToString(await openapiTS(document)))
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const answer = operation.responses['200'] ?? operation.responses['201']
      const schema = answer?.content?.['application/json']?.schema
      if (schema) answers[`${method.toUpperCase()} ${path}`] = sample(document, schema)
    }
  }
}
writeFileSync(`${target}answers.json`, JSON.stringify(answers, null, 1))
