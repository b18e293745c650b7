import { createApp, h, type Component } from 'vue'
import { i18n } from '@anju/kit'
import AjAsk from './AjAsk.vue'

export interface Question {
  title: string
  words?: string
  /** Asks for a reason or an opinion. */
  opinion?: { label: string; required: boolean; value?: string; common?: string[] }
  yes?: string
  danger?: boolean
}

/** Asks in a dialog: undefined when the user does not want to, else the opinion (empty where none was asked). */
export function ask(question: Question): Promise<string | undefined> {
  return new Promise((resolve) => {
    const place = document.body.appendChild(document.createElement('div'))
    const close = (answer?: string) => {
      resolve(answer)
      setTimeout(() => {
        app.unmount()
        place.remove()
      }, 300)
    }
    const app = createApp({ render: () => h(AjAsk as Component, { question, onAnswer: close }) })
    app.use(i18n).mount(place)
  })
}

/** A plain yes or no. */
export async function confirm(title: string, words?: string, danger = false): Promise<boolean> {
  return (await ask({ title, words, danger })) !== undefined
}
