import { onMounted, ref } from 'vue'
import { api } from '@anju/kit'

/** A captcha picture that can be changed for another; none where the city switched it off. */
export function useCaptcha() {
  const picture = ref('')
  const captchaId = ref('')
  const failed = ref(false)

  async function refresh(): Promise<void> {
    try {
      const answer = await api.post<{ captchaId?: string; image?: string } | undefined>('/account/auth/captcha', {}, { quiet: true })
      picture.value = answer?.image ?? ''
      captchaId.value = answer?.captchaId ?? ''
      failed.value = false
    } catch {
      picture.value = ''
      failed.value = true
    }
  }
  onMounted(refresh)
  return { picture, captchaId, failed, refresh }
}
