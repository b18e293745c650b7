// The one Vite configuration: the web bundle's variant and the domains'.
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { fontAsFile } from './font-as-file.mjs'
import { shared, webPages } from './places.mjs'

const names = Object.keys(shared)

function common(bundle) {
  return {
    configFile: false,
    root: bundle.pages,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [vue({ template: { compilerOptions: { comments: false } } })],
    define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      __VUE_I18N_FULL_INSTALL__: 'false', __VUE_I18N_LEGACY_API__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir: bundle.out,
      emptyOutDir: true,
      target: ['chrome89', 'edge89', 'firefox108', 'safari16.4'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      manifest: 'manifest.json',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 800,
    },
  }
}

const output = {
  entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]',
}

/** A domain: one entry, its pages loaded when opened, the shared names left to the import map. */
export function domainConfig(bundle) {
  const config = common(bundle)
  config.build.cssCodeSplit = false
  config.build.rolldownOptions = {
    input: { [bundle.id]: join(bundle.pages, 'index.ts') },
    preserveEntrySignatures: 'strict', external: names, output,
  }
  return config
}

/** The web bundle: shell and shared names in one build, so that all of them hold the same Vue. */
export function webConfig(bundle) {
  const config = common(bundle)
  const entry = ([name, file]) => [name.replace('@anju/', 'kit-'), join(webPages, file)]
  config.plugins.unshift(fontAsFile())
  config.resolve = { alias: names.filter((n) => n.startsWith('@anju/')).map((n) => ({ find: n, replacement: join(webPages, shared[n]) })) }
  config.worker = { format: 'es', rolldownOptions: { output } }
  config.build.rolldownOptions = {
    input: { shell: join(webPages, 'shell/main.ts'), web: join(webPages, 'index.ts'), ...Object.fromEntries(Object.entries(shared).map(entry)) },
    preserveEntrySignatures: 'strict',
    output: { ...output, codeSplitting: { groups } },
  }
  return config
}

// Few files on the way to the first rows: one base for everybody, Element Plus for desks (calendars and trees apart), Vant for
// phones. A group takes what its members import, so the lighter one comes first.
const heavy = 'date-picker|date-picker-panel|time-picker|tree|tree-select'
const groups = [
  { name: 'base', test: /node_modules\/(@vue|vue|vue-router|vue-i18n|@intlify)\/|\/ui\/(kit\/core|vendor)\//, priority: 30 },
  { name: 'element', test: new RegExp(`element-plus/(es/components/(?!(${heavy}|index)[/.])|es/(hooks|utils|constants|directives)/|theme-chalk/(?!el-(${heavy})\\.))`), priority: 25 },
  { name: 'element-form', test: /node_modules\/(element-plus|@element-plus|dayjs|lodash)/, priority: 20 },
  { name: 'vant', test: /node_modules\/(vant|@vant)/, priority: 20 },
]
