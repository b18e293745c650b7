import { apiBase } from './http'

type Listener = (data: unknown) => void
const listeners = new Map<string, Set<Listener>>()
const name = 'anju.stream'
const shared = ['ui', 'inbox', 'job', 'feature']
let wanted = false
let source: EventSource | null = null
let channel: BroadcastChannel | null = null
interface Turn { stop: AbortController; done?: () => void }
let turn: Turn | null = null

/** Hears events of the platform's stream: ui, inbox, job, feature. Returns the way to stop. */
export function onStream(event: string, listener: Listener): () => void {
  const set = listeners.get(event) ?? new Set()
  listeners.set(event, set)
  set.add(listener)
  return () => void set.delete(listener)
}

/** Opens the stream while the page is seen; the browser opens it again by itself when it breaks. */
export function openStream(): void {
  wanted = true
  connect()
}

export function closeStream(): void {
  wanted = false
  disconnect()
}

// A browser has six connections for a site. So pages that nobody looks at, kept ones too, hold no stream, and of those that are seen side by
// side one holds it and tells the others. Who was not looked at may have missed something.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) return disconnect()
  connect()
  setTimeout(() => turn && !source && tell('open', null), 500)
})
window.addEventListener('pagehide', disconnect)
window.addEventListener('pageshow', connect)

function connect(): void {
  if (!wanted || turn || document.hidden) return
  const mine: Turn = { stop: new AbortController() }
  turn = mine
  // Locks are there only on a secure address; elsewhere every page that is seen has its own stream.
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return open()
  channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<{ event: string; data: unknown }>) => tell(data.event, data.data)
  const hold = () => new Promise<void>((resolve) => {
    mine.done = resolve
    if (turn === mine) open()
    else resolve()
  })
  navigator.locks.request(name, { signal: mine.stop.signal }, hold).catch(() => undefined)
}

function open(): void {
  source = new EventSource(`${apiBase}/platform/stream`)
  // A broken stream may have missed something: whoever listens to "open" looks again.
  source.onopen = () => say('open', null)
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return
    disconnect()
    setTimeout(connect, 10_000)
  }
  for (const event of shared) source.addEventListener(event, (e) => say(event, parse((e as MessageEvent<string>).data)))
}

function disconnect(): void {
  const mine = turn
  turn = null
  source?.close()
  source = null
  channel?.close()
  channel = null
  mine?.stop.abort()
  mine?.done?.()
}

function say(event: string, data: unknown): void {
  channel?.postMessage({ event, data })
  tell(event, data)
}

function tell(event: string, data: unknown): void {
  listeners.get(event)?.forEach((listener) => listener(data))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
