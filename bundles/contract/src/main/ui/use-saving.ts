import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { ApiProblem, formatDateTime, messageOf } from '@anju/kit'

interface Kept<V> {
  view: Ref<V | null>
  dirty: Ref<boolean>
  /** All that is typed, to see that it changed. */
  text: Ref<string>
  read: () => Promise<V>
  write: (version: number) => Promise<void>
  put: (now: V) => void
  /** Whether what is typed has its form; nothing is told about it. */
  storable: () => boolean
}
// Each 保存 is a line of 办理记录: not every pause is worth one.
const pauseOfTyping = 10_000
const pauseOfTrying = 4000

/** Whether the platform or the domain is away for a while: stopped, updated, no line. */
export const isAway = (error: unknown) => error instanceof ApiProblem && (error.status === 503 || error.status === 0)

/** Keeps a draft while it is typed: nothing is lost when the domain is away, and it is saved when it is back. */
export function useSaving<V extends { version: number }>({ view, dirty, text, read, write, put, storable }: Kept<V>) {
  const busy = ref(false)
  /** Why it cannot be saved now. */
  const away = ref('')
  /** Somebody else saved meanwhile. */
  const conflict = ref(false)
  const savedAt = ref<Date | null>(null)
  let last: Promise<unknown> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  /** One deed after the other: each names the version that the one before left. */
  function inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const now = last.then(deed, deed)
    last = now.catch(() => undefined)
    return now
  }
  /** Why a deed did not work, where this page knows more than its words. */
  function understood(error: unknown): boolean {
    if (isAway(error)) {
      away.value = messageOf(error)
      later(pauseOfTrying)
    } else if (error instanceof ApiProblem && error.is('VERSION_CONFLICT')) conflict.value = true
    else return false
    return true
  }
  function later(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void quietly(), milliseconds)
  }
  const save = (): Promise<void> =>
    inTurn(async () => {
      if (!dirty.value) return
      await write(view.value!.version)
      savedAt.value = new Date()
    })
  /** Saves without a word when it can, and asks whether the domain is back. */
  async function quietly(): Promise<void> {
    if (conflict.value || busy.value) return later(pauseOfTrying)
    try {
      if (dirty.value && storable()) await save()
      else if (away.value) await read()
      away.value = ''
    } catch (error) {
      understood(error)
    }
  }
  watch(text, () => dirty.value && later(pauseOfTyping))
  onScopeDispose(() => clearTimeout(timer))

  /** What is typed here counts, over what was saved elsewhere. */
  const overwrite = () =>
    inTurn(async () => {
      const now = await read()
      await write(now.version)
      conflict.value = false
      savedAt.value = new Date()
    })
  /** What was saved elsewhere counts. */
  async function takeOver(): Promise<void> {
    put(await read())
    conflict.value = false
  }
  /** How far what is typed is kept, in words. */
  const told = computed(() => (busy.value ? '' : dirty.value ? '有未保存的内容' : savedAt.value ? `已保存 ${formatDateTime(savedAt.value.toISOString()).slice(11)}` : ''))
  return { busy, away, conflict, told, inTurn, save, understood, overwrite, takeOver }
}
