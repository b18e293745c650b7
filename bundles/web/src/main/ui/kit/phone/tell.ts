import { createApp, h } from 'vue'
import { i18n, messageOf } from '@anju/kit'
import PhAsk from './PhAsk.vue'

let place: HTMLElement | undefined
let timer: ReturnType<typeof setTimeout> | undefined

// Read aloud by screen readers, in nobody's way.
function show(words: string, milliseconds: number): void {
  place ??= Object.assign(document.createElement('div'), { className: 'ph-toast' })
  // An open dialog covers all that is not inside it.
  const room = document.querySelector('dialog[open]') ?? document.body
  room.append(place)
  place.setAttribute('role', 'status')
  place.textContent = words
  clearTimeout(timer)
  timer = setTimeout(() => place && (place.textContent = ''), milliseconds)
}

/** Short words in the middle of the screen. */
export const tell = {
  done: (words = '操作成功') => show(words, 2000),
  failed: (error: unknown) => show(messageOf(error), 4000),
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
export function askPlainly(title: string, words: string): Promise<boolean> {
  return new Promise((resolve) => {
    const room = document.body.appendChild(document.createElement('div'))
    const close = (yes: boolean) => {
      resolve(yes)
      setTimeout(() => {
        app.unmount()
        room.remove()
      })
    }
    const app = createApp({ render: () => h(PhAsk, { title, words, onAnswer: close }) })
    app.use(i18n).mount(room)
  })
}
