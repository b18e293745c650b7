import { computed, ref, shallowRef, type ComputedRef } from 'vue'
import { api, checkField, holdPage, isEmpty, onceKey, useForm, type Field } from '@anju/kit'
import { filingFields, filingKeys, toFiling } from './filing-fields'
import type { FilingView } from './filing-model'
import { filingBase } from './filing-steps'
import { useContent } from './use-content'
import { usePapers } from './use-papers'
import { useSaving } from './use-saving'

/** A filing in preparation: what its kind asks for, and the content of the contract where it may be written. */
export function useFilingDraft(id: number) {
  const path = `${filingBase}/${id}`
  const view = shallowRef<FilingView | null>(null)
  const fields: ComputedRef<Field[]> = computed(() => (view.value ? filingFields(view.value.summary.kind, view.value.summary.supplement) : []))
  const grounds = useForm(fields)
  const form = useContent()
  const body = () => ({ ...toFiling(grounds.model, fields.value), ...(view.value?.editable ? form.content.value : {}) })
  const text = computed(() => (view.value ? JSON.stringify(body()) : ''))
  const kept = ref('')
  const dirty = computed(() => !!view.value && text.value !== kept.value)
  holdPage(ref(true))

  function put(now: FilingView): void {
    view.value = now
    const values = { applicant: now.summary.applicant, signedOn: now.summary.signedOn, ...now.grounds }
    grounds.put(Object.fromEntries(filingKeys.map((key) => [key, (values as Record<string, unknown>)[key] ?? ''])))
    if (now.editable) form.put(now)
    kept.value = text.value
  }
  const read = () => api.get<FilingView>(path)
  async function write(version: number): Promise<void> {
    const own = toFiling(grounds.model, fields.value)
    const sent = form.sending()
    const now = await api.put<FilingView>(path, { version, ...body() })
    view.value = now
    kept.value = JSON.stringify({ ...own, ...(now.editable ? sent.kept(now) : {}) })
  }
  const fits = () => fields.value.every((f) => isEmpty(grounds.model[f.key]) || !checkField(f, grounds.model)) && (!view.value?.editable || form.fits())
  function check(whole: boolean): boolean {
    const fine = grounds.validate(whole ? undefined : fields.value.filter((f) => !isEmpty(grounds.model[f.key])).map((f) => f.key))
    return (!view.value?.editable || form.check(whole)) && fine
  }
  const wrong = () => [...Object.entries(grounds.errors).map(([key, message]) => ({ message, place: `grounds-${key}`, mended: () => !grounds.errors[key] })), ...form.wrong()]
  const saving = useSaving({ view, dirty, text, read, write, put, storable: fits })
  const submit = () =>
    saving.inTurn(async () => {
      if (dirty.value) await write(view.value!.version)
      view.value = await api.post<FilingView>(`${path}/submit`, { version: view.value!.version }, { headers: onceKey() })
      // What was submitted may not be written any more: nothing of it is unsaved.
      kept.value = text.value
    })
  const papers = usePapers(path, view, saving)
  return { path, view, fields, grounds, form, dirty, put, read, check, wrong, submit, papers, ...saving }
}
