import { ElMessage } from './element'
import { messageOf, t } from '@anju/kit'

/** Short words at the top of the page. */
export const toast = {
  done: (words = t('done')) => void ElMessage({ type: 'success', message: words, grouping: true }),
  warn: (words: string) => void ElMessage({ type: 'warning', message: words, grouping: true, duration: 5000 }),
  /** Tells what went wrong, as the server said it. */
  failed: (error: unknown) => void ElMessage({ type: 'error', message: messageOf(error), grouping: true, duration: 6000, showClose: true }),
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
