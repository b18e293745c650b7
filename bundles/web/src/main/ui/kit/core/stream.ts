import { apiBase } from './http'

type Listener = (data: unknown) => void
const listeners = new Map<string, Set<Listener>>()
let source: EventSource | null = null
let wanted = false

/** Hears events of the platform's stream: ui, inbox, job. Returns the way to stop. */
export function onStream(event: string, listener: Listener): () => void {
  const set = listeners.get(event) ?? new Set()
  if (!listeners.has(event)) {
    listeners.set(event, set)
    if (source) attach(event)
  }
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

// A browser has six connections for a site: pages that nobody looks at, kept ones too, must not hold them.
document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()))
window.addEventListener('pagehide', disconnect)
window.addEventListener('pageshow', connect)

function connect(): void {
  if (!wanted || source || document.hidden) return
  source = new EventSource(`${apiBase}/platform/stream`)
  // A broken stream may have missed something: whoever listens to "open" looks again.
  source.onopen = () => tell('open', null)
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return
    disconnect()
    setTimeout(connect, 10_000)
  }
  for (const event of listeners.keys()) attach(event)
}

function disconnect(): void {
  source?.close()
  source = null
}

function attach(event: string): void {
  source?.addEventListener(event, (e) => tell(event, parse((e as MessageEvent<string>).data)))
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
