// How values look, everywhere the same. Times are shown in the zone of the country, whatever the computer's clock says.
const zone = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

/** `2026-03-01` from a date or an instant; empty when there is none. */
export function formatDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  return formatDateTime(value).slice(0, 10)
}

/** `2026-03-01 08:15:00` */
export function formatDateTime(value: unknown): string {
  const date = toDate(value)
  if (!date) return ''
  const p = Object.fromEntries(parts.formatToParts(date).map((x) => [x.type, x.value]))
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`
}

/** The hour of the day, 0 to 23, where the platform is at work. */
export function hourNow(now = new Date()): number {
  return Number(parts.formatToParts(now).find((x) => x.type === 'hour')!.value)
}

/** The day that it is where the platform is at work. */
export const today = (): string => formatDate(new Date().toISOString())

export function toDate(value: unknown): Date | null {
  if (value === null || value === undefined || value === '') return null
  const date = typeof value === 'number' ? new Date(value < 1e11 ? value * 1000 : value) : new Date(String(value))
  return Number.isNaN(date.getTime()) ? null : date
}

/** 1234.5 as `1,234.50` */
export function formatMoney(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  const number = Number(value)
  return Number.isNaN(number) ? '' : number.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

/** How long something has waited: 刚刚, 12分钟, 3小时, 5天. */
export function formatWait(since: unknown, now = Date.now()): string {
  const date = toDate(since)
  if (!date) return ''
  const minutes = Math.floor((now - date.getTime()) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes}分钟`
  return minutes < 1440 ? `${Math.floor(minutes / 60)}小时` : `${Math.floor(minutes / 1440)}天`
}

/** 512 → 512 B, 1536 → 1.5 KB */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1048576 ? `${trim(bytes / 1024)} KB` : `${trim(bytes / 1048576)} MB`
}

function trim(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '')
}

/** The value at a dotted path. */
export function valueAt(row: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((o, key) => (o === null || o === undefined ? undefined : (o as Record<string, unknown>)[key]), row)
}

/** The address of a picture that came as SVG text, as a data address or as base64 PNG. */
export function pictureOf(text: string | null | undefined): string | undefined {
  if (!text) return undefined
  if (text.startsWith('data:')) return text
  return text.startsWith('<') ? `data:image/svg+xml,${encodeURIComponent(text)}` : `data:image/png;base64,${text}`
}
