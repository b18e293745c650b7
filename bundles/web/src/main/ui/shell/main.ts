import { createApp } from 'vue'
import { guardRequests, i18n, loadSession, loadUi, messageOf, session } from '@anju/kit'
import App from './App.vue'
import { keeper } from './keeper'
import { listen } from './live'
import { knownHere, noteWhoIsHere } from './login'
import { followPages, router } from './router'
import './bench.css'
import './shell.css'

document.documentElement.lang = i18n.global.locale.value

// Who is there and what may be opened are asked at once; the first page waits for both.
async function start(): Promise<void> {
  guardRequests(keeper)
  // A visitor of the open pages with whom nobody logged in is nobody: no question, no refusal in the browser's log.
  const visitor = !knownHere() && (router.resolve(location.pathname).meta.open || location.pathname.startsWith('/v/'))
  await Promise.all([visitor ? undefined : loadSession(), loadUi()])
  noteWhoIsHere()
  followPages()
  createApp(App).use(i18n).use(router).mount('#app')
  if (session.user) listen()
}

function failed(error: unknown): void {
  const place = document.getElementById('app')!
  const words = document.createElement('p')
  words.className = 'aj-boot'
  words.textContent = `${messageOf(error)} `
  const again = document.createElement('button')
  again.textContent = '重试'
  again.className = 'aj-btn'
  again.onclick = () => location.reload()
  words.append(again)
  place.replaceChildren(words)
}

start().catch(failed)
