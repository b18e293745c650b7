import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { api } from './http'
import { session } from './session'
import { onStream } from './stream'

export interface Job {
  id: number
  type: string
  title: string
  state: 'QUEUED' | 'RUNNING' | 'PAUSED' | 'DONE' | 'FAILED' | 'CANCELLED'
  total: number
  done: number
  failed: number
  message?: string | null
  fileId?: string | null
}

export const jobEnded = (job: Job): boolean => ['DONE', 'FAILED', 'CANCELLED'].includes(job.state)

/** Follows a job until it ends: asked every second, at once when the stream says so. */
export function useJob(id: number, ended?: (job: Job) => void) {
  const job = shallowRef<Job | null>(null)
  const lost = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  async function look(): Promise<void> {
    clearTimeout(timer)
    try {
      job.value = await api.get<Job>(`/platform/jobs/${id}`)
      lost.value = false
    } catch {
      lost.value = true
    }
    if (over) return
    if (job.value && jobEnded(job.value)) {
      over = true
      ended?.(job.value)
    } else timer = setTimeout(look, lost.value ? 5000 : 1000)
  }
  const off = onStream('job', (data) => !over && (data as { id?: number }).id === id && void look())
  void look()
  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
    off()
  })
  return { job, lost, cancel: () => api.post(`/platform/jobs/${id}/cancel`).then(look) }
}

/** The id of something under way in one place, kept while this tab is open: who comes back to the page finds it again until it is put away. */
export function useKept(place: string): Ref<number | null> {
  const key = `anju.kept.${session.user?.id}.${place}`
  const id = ref(Number(sessionStorage.getItem(key)) || null)
  watch(id, (now) => (now ? sessionStorage.setItem(key, String(now)) : sessionStorage.removeItem(key)))
  return id
}
