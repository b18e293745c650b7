import { shallowRef } from 'vue'
import { api, type Query } from './http'

/** What is checked behind a QR code: asked once, and again when the user wants. */
export function useChecked<T>(path: string, query?: Query) {
  const checked = shallowRef<T | null>(null)
  const problem = shallowRef<unknown>(null)
  const busy = shallowRef(false)

  async function load(): Promise<void> {
    busy.value = true
    try {
      checked.value = await api.get<T>(path, query, { quiet: true })
      problem.value = null
    } catch (error) {
      problem.value = error
    } finally {
      busy.value = false
    }
  }
  void load()
  return { checked, problem, busy, load }
}
