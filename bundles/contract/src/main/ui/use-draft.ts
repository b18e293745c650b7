import { computed, ref, shallowRef } from 'vue'
import { api, holdPage, onceKey } from '@anju/kit'
import type { ContractView, Party } from './model'
import { base } from './steps'
import { useContent } from './use-content'
import { usePapers } from './use-papers'
import { useSaving } from './use-saving'

/** A contract in preparation: what is typed, what is kept, and its steps. */
export function useDraft(id: number) {
  const path = `${base}/${id}`
  const view = shallowRef<ContractView | null>(null)
  const form = useContent()
  const text = computed(() => JSON.stringify(form.content.value))
  const kept = ref('')
  const dirty = computed(() => !!view.value && text.value !== kept.value)
  // The wizard stays on the screen while the domain is away, whatever stands in it.
  holdPage(ref(true))

  /** Shows what the server keeps, in place of what stands in the form. */
  function put(now: ContractView): void {
    view.value = now
    form.put(now)
    kept.value = text.value
  }
  /** Begins with the verified owner where no lessor is kept yet; what is offered counts as typed. */
  function offer(owner?: Party): void {
    if (owner && !view.value?.lessors.length) form.parties.lessors.put([{ ...owner, nature: '01' }])
  }
  const read = () => api.get<ContractView>(path)
  async function write(version: number): Promise<void> {
    const sent = form.sending()
    const now = await api.put<ContractView>(path, { version, ...sent.content })
    view.value = now
    kept.value = JSON.stringify(sent.kept(now))
  }
  const saving = useSaving({ view, dirty, text, read, write, put, storable: form.fits })
  /** A step of the procedure; before 提交 what is typed is kept. */
  function step(name: 'submit' | 'back' | 'sign' | 'cancel'): Promise<ContractView> {
    return saving.inTurn(async () => {
      if (name === 'submit' && dirty.value) await write(view.value!.version)
      return (view.value = await api.post<ContractView>(`${path}/${name}`, { version: view.value!.version }, { headers: onceKey() }))
    })
  }
  const papers = usePapers(path, view, saving)
  return { path, view, form, dirty, put, offer, read, step, papers, ...saving }
}
export type Draft = ReturnType<typeof useDraft>
