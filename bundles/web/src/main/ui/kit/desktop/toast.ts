import { ElMessage } from './element'
import { messageOf, t } from '@anju/kit'

const SECOND = 1000

// The cross is Element Plus's, which gives it no name; Escape closes too.
function show(type: 'success' | 'warning' | 'error', message: string, seconds: number): void {
  ElMessage({ type, message, grouping: true, duration: seconds * SECOND, showClose: true })
  for (const cross of document.querySelectorAll('.el-message__closeBtn')) {
    cross.setAttribute('role', 'button')
    cross.setAttribute('aria-label', t('close'))
  }
}

/** Short words at the top of the page; they go by themselves or by their cross. */
export const toast = {
  done: (words = t('done')) => show('success', words, 3),
  warn: (words: string) => show('warning', words, 5),
  /** Tells what went wrong, as the server said it. */
  failed: (error: unknown) => show('error', messageOf(error), 6),
}

/** Runs a deed; when it fails the user is told and the answer is undefined. */
export async function attempt<T>(deed: () => Promise<T>, words?: string): Promise<T | undefined> {
  try {
    const result = await deed()
    if (words) toast.done(words)
    return result
  } catch (error) {
    toast.failed(error)
    return undefined
  }
}
