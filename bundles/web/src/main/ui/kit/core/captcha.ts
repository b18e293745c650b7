import { onMounted, onScopeDispose, ref } from 'vue'
import { api } from './http'

interface Answer {
  captchaId?: string
  image?: string
  seconds?: number
}

/** A captcha picture that can be changed for another and is, when its time is over; none where the city switched it off. */
export function useCaptcha(renewed: () => void = () => undefined) {
  const picture = ref('')
  const captchaId = ref('')
  const failed = ref(false)
  let over = Infinity
  let clock: ReturnType<typeof setTimeout> | undefined

  async function refresh(): Promise<void> {
    clearTimeout(clock)
    try {
      const answer = await api.post<Answer | undefined>('/account/auth/captcha', {}, { quiet: true })
      picture.value = answer?.image ?? ''
      captchaId.value = answer?.captchaId ?? ''
      failed.value = false
      live(answer?.image ? answer.seconds : undefined)
    } catch {
      picture.value = ''
      failed.value = true
    }
  }
  function live(seconds: number | undefined): void {
    over = seconds ? Date.now() + seconds * 1000 : Infinity
    if (seconds) clock = setTimeout(renew, seconds * 1000)
  }
  // A page that nobody looks at asks for none; it does when somebody comes back. What was typed belongs to the old picture.
  function renew(): void {
    if (document.hidden || Date.now() < over) return
    over = Infinity
    renewed()
    void refresh()
  }
  document.addEventListener('visibilitychange', renew)
  onScopeDispose(() => {
    clearTimeout(clock)
    document.removeEventListener('visibilitychange', renew)
  })
  onMounted(refresh)
  return { picture, captchaId, failed, refresh }
}
