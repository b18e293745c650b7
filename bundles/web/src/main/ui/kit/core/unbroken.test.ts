import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { expect, it } from 'vitest'
import { AjUnbroken } from './unbroken'

const drawn = async (text: string, whole = false) => (await renderToString(createSSRApp(AjUnbroken, { text, whole }))).replace(/<!--.*?-->/g, '')

it('keeps days and times whole, and lets a line go on between them', async () => {
  expect(await drawn('2026-01-01 至 2026-12-31')).toBe('<span class="aj-nowrap">2026-01-01</span> 至 <span class="aj-nowrap">2026-12-31</span>')
  expect(await drawn('2026-01-01 08:15:00')).toBe('<span class="aj-nowrap">2026-01-01</span> <span class="aj-nowrap">08:15:00</span>')
})

it('leaves other words as they are, and a code in one piece', async () => {
  expect(await drawn('示例路57-1号')).toBe('示例路57-1号')
  expect(await drawn('ZL-2026-1', true)).toBe('<span class="aj-nowrap">ZL-2026-1</span>')
})
