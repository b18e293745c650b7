// House rules that types do not show. Each finding names file, line and what to do.
import { readFileSync } from 'node:fs'
import { sep } from 'node:path'

const rules = [
  { on: /\.vue$/, bad: /<[^>]*\sstyle="/, tell: 'no static style attribute: the page policy forbids it, use a class' },
  { on: /\.(vue|ts)$/, bad: /\bv-html=|\.innerHTML\s*=/, tell: 'no HTML from strings' },
  { on: /\.(vue|ts)$/, bad: /\beval\(|new Function\(/, tell: 'no code from strings' },
  { on: /\.(vue|ts)$/, bad: /\bconsole\.(log|debug|info)\(/, tell: 'no console output' },
  { on: /\.(vue|ts|css)$/, bad: /https?:\/\/(?!www\.w3\.org\/)/, tell: 'nothing from outside addresses' },
  { on: /\.(vue|ts)$/, outsideWeb: true, bad: /from '(?!vue'|vue-router'|vue-i18n'|@anju\/(kit|desktop|phone)'|\.)/, tell: 'import only the shared names and own files' },
  { on: /\.(vue|ts)$/, outsideWeb: true, bad: /from '(\.\.\/)+(web|kit|shell)\//, tell: 'import the kit by its shared name' },
]
const longest = 300

/** @returns one line per breach */
export function lint(files) {
  return files.flatMap((file) => lintFile(file))
}

function lintFile(file) {
  if (!/\.(vue|ts|css)$/.test(file)) return []
  const test = file.endsWith('.test.ts')
  const lines = readFileSync(file, 'utf8').split('\n')
  const web = file.includes(`${sep}web${sep}src${sep}main${sep}ui${sep}`)
  const found = lines.length > longest ? [`${file}: ${lines.length} lines, split by concept (at most ${longest})`] : []
  const forThis = rules.filter((r) => r.on.test(file) && !(r.outsideWeb && (web || test)))
  lines.forEach((line, i) => forThis.filter((r) => r.bad.test(line)).forEach((r) => found.push(`${file}:${i + 1}: ${r.tell}`)))
  return found
}
