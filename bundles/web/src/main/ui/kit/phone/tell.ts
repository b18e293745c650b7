import { messageOf } from '@anju/kit'
import { showConfirmDialog, showToast } from './vant'

/** Short words in the middle of the screen. */
export const tell = {
  done: (words = '操作成功') => void showToast({ message: words, duration: 2000 }),
  failed: (error: unknown) => void showToast({ message: messageOf(error), duration: 4000, wordBreak: 'break-all' }),
}

/** Runs a deed; when it fails the user is told and the answer is undefined. */
export async function tryTo<T>(deed: () => Promise<T>, words?: string): Promise<T | undefined> {
  try {
    const result = await deed()
    if (words) tell.done(words)
    return result
  } catch (error) {
    tell.failed(error)
    return undefined
  }
}

/** A plain yes or no. */
export function askPlainly(title: string, message: string): Promise<boolean> {
  return showConfirmDialog({ title, message, confirmButtonText: '确定', cancelButtonText: '取消' }).then(() => true, () => false)
}
