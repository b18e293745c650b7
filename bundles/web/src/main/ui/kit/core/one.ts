import { ref, shallowRef } from 'vue'
import type { HistoryLine } from './cases'
import { api } from './http'

/** One thing that a page shows; what goes wrong stands in its place. */
export function useOne<T>(read: () => Promise<T>) {
  const one = shallowRef<T | null>(null)
  const problem = shallowRef<unknown>(null)

  async function load(): Promise<void> {
    try {
      one.value = await read()
      problem.value = null
    } catch (error) {
      problem.value = error
    }
  }
  return { one, problem, load }
}

/** The same with its 办理记录, which is read beside it. */
export function useCase<T>(path: () => string) {
  const history = ref<HistoryLine[]>([])
  const { one, problem, load } = useOne<T>(async () => {
    const [now, lines] = await Promise.all([api.get<T>(path()), api.get<HistoryLine[]>(`${path()}/history`)])
    history.value = lines
    return now
  })
  return { one, history, problem, load }
}
