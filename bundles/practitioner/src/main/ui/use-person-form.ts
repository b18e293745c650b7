import { computed, nextTick, ref, watch } from 'vue'
import { api, isEmpty, useForm, type Field } from '@anju/kit'
import { toast } from '@anju/desktop'
import { ownStores, personFields, readIdNo } from './fields'

/** The form of one person: fields by the institution's stores, sex and birth date from the number, errors at their fields. */
export function usePersonForm() {
  const stores = ref<Awaited<ReturnType<typeof ownStores>>>([])
  const changeable = ref<string[] | null>(null)
  const fields = computed<Field[]>(() => personFields(stores.value).map((f) => (changeable.value && !changeable.value.includes(f.key) && !asides.has(f.key) ? { ...f, readonly: true, required: false } : f)))
  const blank = () => ({ idType: '01', photoFileId: [], proofFileId: [] })
  const form = useForm(fields, blank())
  const shape = ref<{ showErrors: () => void }>()
  const place = (form: unknown) => (shape.value = (form ?? undefined) as { showErrors: () => void } | undefined)
  const busy = ref(false)
  const ready = ownStores().then((all) => (stores.value = all))

  // A number that is masked says nothing new.
  watch(() => form.model.idNo, (idNo) => {
    if (!String(idNo ?? '').includes('*')) Object.assign(form.model, readIdNo(idNo))
  })
  // A store brings its district along.
  watch(() => form.model.storeId, (id, before) => {
    const store = before !== undefined && stores.value.find((s) => String(s.id) === id)
    if (store) form.model.storeDivision = store.divisionCode
  })
  /** Of a change: only what the city lets change. */
  async function changeOnly(): Promise<void> {
    changeable.value = await api.get<string[]>('/practitioner/cards/change-fields')
  }
  /** Checks, then does it; what the server finds wrong goes to its fields. */
  async function run(deed: () => Promise<void>, needed?: string[]): Promise<boolean> {
    const asked = needed && fields.value.filter((f) => needed.includes(f.key) || !isEmpty(form.model[f.key])).map((f) => f.key)
    if (!form.validate(asked)) return refuse()
    busy.value = true
    try {
      await deed()
      return true
    } catch (error) {
      if (form.take(error)) return refuse()
      toast.failed(error)
      return false
    } finally {
      busy.value = false
    }
  }
  function refuse(): false {
    void nextTick(() => shape.value?.showErrors())
    return false
  }
  return { form, blank, fields, place, busy, ready, run, changeOnly }
}

const asides = new Set(['sexName', 'birthDate', 'remark', 'proofFileId'])
