// Builds the pages of one bundle: node build.mjs <bundle folder>
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { compressAll } from './compress.mjs'
import { describe } from './describe.mjs'
import { bundleOf, project, shared, webPages } from './places.mjs'
import { unlessUnchanged } from './stamp.mjs'
import { domainConfig, webConfig } from './vite.mjs'

const bundle = bundleOf(process.argv[2])
const web = bundle.pages === webPages
const inputs = [bundle.pages, join(webPages, 'tools'), join(project, 'package-lock.json')]
// A build folder that was cleaned needs a build whatever the stamp says.
const stamp = join(bundle.out, '../../ui-built')
if (!existsSync(join(bundle.out, 'ui.json'))) rmSync(stamp, { force: true })

await unlessUnchanged(stamp, inputs, Object.keys(shared).join(), async () => {
  rmSync(bundle.out, { recursive: true, force: true })
  await build(web ? webConfig(bundle) : domainConfig(bundle))
  const manifestFile = join(bundle.out, 'manifest.json')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  rmSync(manifestFile)
  describe(bundle, web, manifest)
  compressAll(bundle.out)
})
