// Where things lie, for the build steps of all bundles.
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The npm project: bundles/ */
export const project = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../..')
/** The shell, the kit and these tools. */
export const webPages = join(project, 'web/src/main/ui')

/** The bundle that a step works on: its folder is the first argument. */
export function bundleOf(argument) {
  const folder = resolve(argument ?? '.')
  const id = folder.split(/[\\/]/).pop()
  return { id, folder, pages: join(folder, 'src/main/ui'), target: join(folder, 'target'), out: join(folder, 'target/classes/ui') }
}

/**
 * What the shell's import map names, and the source behind each name. Pages of domains import these and nothing else from outside
 * their own folder.
 */
export const shared = {
  vue: 'vendor/vue.ts',
  'vue-router': 'vendor/vue-router.ts',
  'vue-i18n': 'vendor/vue-i18n.ts',
  '@anju/kit': 'kit/core/index.ts',
  '@anju/desktop': 'kit/desktop/index.ts',
  '@anju/phone': 'kit/phone/index.ts',
}
