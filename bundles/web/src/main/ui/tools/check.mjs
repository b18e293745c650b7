// Checks the pages of one bundle: house rules, types, unit tests. node check.mjs <bundle folder>
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from './lint.mjs'
import { bundleOf, project, webPages } from './places.mjs'
import { filesOf, unlessUnchanged } from './stamp.mjs'

const bundle = bundleOf(process.argv[2])
const inputs = [bundle.pages, webPages, join(project, 'package-lock.json'), join(project, 'tsconfig.json')]
const files = filesOf([bundle.pages])

function run(script, args) {
  const result = spawnSync(process.execPath, [join(project, 'node_modules', script), ...args], { cwd: project, stdio: 'inherit' })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

// vue-tsc takes a project, not a folder: one that names this bundle's pages only.
function checkTypes() {
  const config = join(bundle.target, 'tsconfig.ui.json')
  mkdirSync(bundle.target, { recursive: true })
  const include = [join(bundle.pages, '**/*.ts'), join(bundle.pages, '**/*.vue'), join(webPages, 'env.d.ts')]
  writeFileSync(config, JSON.stringify({ extends: join(project, 'tsconfig.json'), include, exclude: [join(webPages, 'tools')] }))
  run('vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', config])
}

await unlessUnchanged(join(bundle.target, 'ui-checked'), inputs, '', () => {
  const breaches = lint(files)
  if (breaches.length) {
    console.error(breaches.join('\n'))
    process.exit(1)
  }
  checkTypes()
  if (files.some((f) => f.endsWith('.test.ts'))) run('vitest/vitest.mjs', ['run', '--root', bundle.pages, '--config', join(webPages, 'tools/vitest.config.mjs')])
})
