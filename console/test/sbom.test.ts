import { expect, test } from 'vitest'
// @ts-expect-error a script without types
import { bill, packed } from '../scripts/sbom.mjs'

const LICENSES = `# Licenses

The app bundles dependencies which contain the following licenses:

## @vue/shared - 3.5.45 (MIT)

## MIT - the text of a licence has headings of its own

## vue - 3.5.45 (MIT)

## nameless - 1.0.0
`

function document() {
  return {
    serialNumber: 'urn:uuid:0',
    metadata: { timestamp: '2026-12-01T00:00:00Z', component: { name: 'worksafe-console' } },
    components: [
      { name: 'vue', version: '3.5.45', scope: 'required' },
      { name: '@vue/shared', version: '3.5.45', scope: 'required' },
      { name: 'postcss', version: '8.5.33', scope: 'required' },
      { name: 'vue', version: '3.4.0', scope: 'required' },
    ],
  }
}

test('what was packed stands in the list of licences', () => {
  expect([...packed(LICENSES)]).toEqual(['@vue/shared@3.5.45', 'vue@3.5.45', 'nameless@1.0.0'])
})

test('only what was packed is required', () => {
  expect(bill(document(), LICENSES).components.map((component: { scope: string }) => component.scope)).toEqual([
    'required',
    'required',
    'optional',
    'optional',
  ])
})

test('without a build all that production depends on is required, and the bill is the same each time', () => {
  const said = bill(document(), undefined)

  expect(said.components.map((component: { scope: string }) => component.scope)).toEqual(Array(4).fill('required'))
  expect(said.serialNumber).toBeUndefined()
  expect(said.metadata.timestamp).toBeUndefined()
})
