import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
// @ts-expect-error a build tool without types
import { lint } from './lint.mjs'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'lint-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function found(name: string, text: string): string[] {
  writeFileSync(join(folder, name), text)
  return lint([join(folder, name)])
}

it('bans static style attributes, which the page policy refuses', () => {
  expect(found('a.vue', '<template><p style="color: red">x</p></template>')[0]).toMatch(/a\.vue:1: no static style/)
  expect(found('b.vue', '<template><p :style="{ color }">x</p></template>')).toEqual([])
})
it('lets domains import the shared names and nothing else', () => {
  expect(found('a.ts', "import { ElTable } from 'element-plus'")[0]).toMatch(/import only the shared names/)
  expect(found('b.ts', "import { ref } from 'vue'\nimport { api } from '@anju/kit'\nimport x from './x'")).toEqual([])
})
it('bans outside addresses and long files', () => {
  expect(found('a.css', 'p { background: url(https:' + '//example.org/x.png); }')).toHaveLength(1)
  expect(found('b.ts', '\n'.repeat(301))[0]).toMatch(/split by concept/)
})
