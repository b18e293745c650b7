import { reactive } from 'vue'
import type { Gatekeeper } from '@anju/kit'
import { router } from './router'

/** Whether the dialog for a session that ended is open. What was typed stays behind it. */
export const relogin = reactive({ open: false })
let waiting: (() => void)[] = []

/** All requests that the ended session refused wait here for one login. */
export const keeper: Gatekeeper = {
  expired: () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      relogin.open = true
    }),
  restricted: (code) => void router.replace(code === 'PASSWORD_CHANGE_REQUIRED' ? '/password' : '/second-factor'),
}

export function backAgain(): void {
  relogin.open = false
  const ready = waiting
  waiting = []
  ready.forEach((go) => go())
}
