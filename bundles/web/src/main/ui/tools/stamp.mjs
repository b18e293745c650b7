// Skips a step whose inputs are those of its last good run.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** All files below the given paths, sorted. */
export function filesOf(paths) {
  return paths.filter(existsSync).flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path])).sort()
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)])
}

/** Runs the step unless the stamp says that nothing changed since it last succeeded. */
export async function unlessUnchanged(stamp, inputs, extra, step) {
  const digest = digestOf(inputs, extra)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false
  await step()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}

function digestOf(inputs, extra) {
  const hash = createHash('sha256').update(process.version).update(extra)
  for (const file of filesOf(inputs)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
