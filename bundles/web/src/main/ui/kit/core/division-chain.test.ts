import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { forgetCodes } from './codes'
import { useDivisionChain } from './division-chain'

const below: Record<string, [string, string][]> = { '': [['370200', '青岛市'], ['371000', '威海市']], '371000': [['371002', '环翠区'], ['371082', '荣成市']] }

beforeEach(() => {
  forgetCodes()
  vi.stubGlobal('fetch', async (url: string) => {
    const address = new URL(url, 'http:' + '//x')
    const one = /divisions\/(\d+)/.exec(address.pathname)?.[1]
    if (one) return new Response(JSON.stringify(one === '370000' ? { code: '370000', name: '山东省', current: true } : {}), { status: one === '370000' ? 200 : 404 })
    return new Response(JSON.stringify((below[address.searchParams.get('parent') ?? ''] ?? []).map(([code, name]) => ({ code, name, current: true }))))
  })
})
afterEach(() => vi.unstubAllGlobals())

const names = (levels: { options: { name: string }[]; chosen: string }[]) => levels.map((l) => [l.options[0]?.name, l.chosen])

it('takes only the lowest level in a form', async () => {
  const value = ref('')
  const chain = useDivisionChain(value, {}, () => undefined)
  await vi.waitFor(() => expect(names(chain.levels.value)).toEqual([['青岛市', '']]))
  await chain.choose(0, '371000')
  expect([value.value, names(chain.levels.value)]).toEqual(['', [['青岛市', '371000'], ['环翠区', '']]])
  await chain.choose(1, '371082')
  expect(value.value).toBe('371082')
})
it('opens at the value that is there', async () => {
  const chain = useDivisionChain(ref('371002'), {}, () => undefined)
  await vi.waitFor(() => expect(names(chain.levels.value)).toEqual([['青岛市', '371000'], ['环翠区', '371002']]))
})
it('offers the own division for departments', async () => {
  const value = ref('')
  const chain = useDivisionChain(value, { anyLevel: true }, () => undefined)
  await vi.waitFor(() => expect(names(chain.levels.value)).toEqual([['山东省', '']]))
  await chain.choose(0, '370000')
  expect(value.value).toBe('370000')
})
