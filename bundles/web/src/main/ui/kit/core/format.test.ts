import { expect, it } from 'vitest'
import { formatDate, formatDateTime, formatMoney, formatSize, formatWait, hourNow, pictureOf, valueAt } from './format'

it('shows instants in the zone of the country', () => {
  expect(formatDateTime('2026-03-01T16:30:05Z')).toBe('2026-03-02 00:30:05')
  expect(formatDate('2026-03-01T16:30:05Z')).toBe('2026-03-02')
  expect(formatDate('2026-03-01')).toBe('2026-03-01')
  expect(formatDateTime(null)).toBe('')
  expect(formatDateTime('nothing')).toBe('')
  expect([hourNow(new Date('2026-03-01T16:30:05Z')), hourNow(new Date('2026-03-01T01:00:00Z'))]).toEqual([0, 9])
})
it('shows money and sizes', () => {
  expect(formatMoney(1234.5)).toBe('1,234.50')
  expect([formatSize(512), formatSize(1536), formatSize(10 * 1048576)]).toEqual(['512 B', '1.5 KB', '10 MB'])
})
it('says how long something waits', () => {
  const now = Date.parse('2026-03-02T00:00:00Z')
  const ago = (minutes: number) => formatWait(new Date(now - minutes * 60_000).toISOString(), now)
  expect([ago(0), ago(59), ago(60), ago(1440 * 5)]).toEqual(['刚刚', '59分钟', '1小时', '5天'])
})
it('reads dotted paths', () => expect([valueAt({ a: { b: 1 } }, 'a.b'), valueAt({ a: null }, 'a.b')]).toEqual([1, undefined]))
it('makes addresses of pictures', () => expect([pictureOf('<svg/>'), pictureOf('data:x'), pictureOf('iVBO'), pictureOf(null)]).toEqual(['data:image/svg+xml,%3Csvg%2F%3E', 'data:x', 'data:image/png;base64,iVBO', undefined]))
