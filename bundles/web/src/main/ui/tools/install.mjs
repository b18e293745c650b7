// npm ci, when the lock file or Node changed since the last one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { project } from './places.mjs'
import { unlessUnchanged } from './stamp.mjs'

// The npm that belongs to this Node, wherever the build found or put it; else the one on the path.
function npm() {
  const beside = dirname(process.execPath)
  const places = [join(beside, 'node_modules/npm/bin/npm-cli.js'), join(beside, '../lib/node_modules/npm/bin/npm-cli.js')]
  const cli = places.find(existsSync)
  return cli ? [process.execPath, [cli]] : ['npm', []]
}

const inputs = ['package.json', 'package-lock.json', '.npmrc'].map((name) => join(project, name))
await unlessUnchanged(join(project, 'node_modules/.anju-installed'), inputs, '', () => {
  const [command, first] = npm()
  const run = spawnSync(command, [...first, 'ci', '--no-progress', '--loglevel=error'], {
    cwd: project, stdio: 'inherit', shell: command === 'npm' && process.platform === 'win32',
  })
  if (run.status !== 0) {
    console.error('npm ci failed: the pages need Node 20 with npm, and the npm registry or a filled npm cache')
    process.exit(1)
  }
})
