import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Writes `files`, the list by which the gateway finds what to serve, and `sw.js`, which knows what a telephone keeps. */
function listed(): Plugin {
  let folder = ''
  return {
    name: 'worksafe-files',
    configResolved: (config) => {
      folder = config.build.outDir
    },
    closeBundle: () => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile() && file.name !== 'files' && file.name !== 'sw.js')
        .map((file) => `${file.parentPath}/${file.name}`.slice(folder.length + 1))
        .sort()
      const kept = files.filter((file) => !/Chart|licenses/.test(file)).map((file) => `/console/${file}`)
      const version = createHash('sha256').update(kept.join('\n'))
      kept.forEach((file) => version.update(readFileSync(folder + file.slice('/console'.length))))
      const worker = readFileSync(new URL('src/offline/sw.js', import.meta.url), 'utf8')
        .replace("'VERSION'", JSON.stringify(version.digest('hex').slice(0, 16)))
        .replace("['FILES']", JSON.stringify(kept))
      writeFileSync(`${folder}/sw.js`, worker)
      writeFileSync(`${folder}/files`, [...files, 'sw.js'].join('\n') + '\n')
    },
  }
}

export default defineConfig({
  base: '/console/',
  resolve: { alias: { '@api': fileURLToPath(new URL('target/api', import.meta.url)) } },
  plugins: [
    vue(),
    components({ resolvers: [ElementPlusResolver({ importStyle: 'css' })], dirs: [], dts: false }),
    listed(),
  ],
  build: {
    outDir: fileURLToPath(new URL('target/dist', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    license: { fileName: 'licenses.md' },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/console/config.json': 'http://127.0.0.1:8080' } },
  test: { include: ['test/**/*.test.ts'] },
})
