// sbom.mjs FILE [LICENSES] — writes what the console is made of in CycloneDX: all that package-lock.json has but for development,
// as npm says it. Where the build left its list of licences, `required` is what was packed and all else `optional`.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Packages that were packed, as `name@version`: each has a heading `## name - version (licence)`. */
export function packed(licenses) {
  return new Set([...licenses.matchAll(/^## (\S+) - (\d\S*)(?: \(.*\))?$/gm)].map(([, name, version]) => `${name}@${version}`))
}

/** The bill without what differs from run to run, and with what was packed where that is known. */
export function bill(document, licenses) {
  delete document.serialNumber
  delete document.metadata.timestamp
  if (licenses !== undefined) {
    const shipped = packed(licenses)
    for (const component of document.components) {
      component.scope = shipped.has(`${component.name}@${component.version}`) ? 'required' : 'optional'
    }
  }
  return document
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [file, list] = process.argv.slice(2)
  const said = execFileSync(
    'npm',
    ['sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const licenses = list && existsSync(list) ? readFileSync(list, 'utf8') : undefined
  writeFileSync(file, JSON.stringify(bill(JSON.parse(said), licenses), null, 2) + '\n')
}
