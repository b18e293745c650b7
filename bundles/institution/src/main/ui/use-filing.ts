import { computed } from 'vue'
import { api, may, useCase } from '@anju/kit'
import type { Facts, Filing } from './model'

/** An application with its 办理记录. */
export function useFiling(id: () => number) {
  const { one: filing, history, problem, load } = useCase<Filing>(() => `/institution/filings/${id()}`)
  const place = computed(() => `/api/v1/institution/filings/${id()}`)
  const names = computed(() => ({ type: filing.value?.summary.instTypeName, division: filing.value?.summary.divisionName }))
  // What was corrected since the return, else what a change changes.
  const changed = computed(() => {
    const f = filing.value
    const lines = f?.corrections.length ? f.corrections : f?.summary.kind === 'NEW' ? [] : (f?.changes ?? [])
    return lines.map((c) => c.field)
  })
  const reveal = may('pii.view') ? async (key: string) => String((await api.get<{ facts: Facts }>(`/institution/filings/${id()}`, { full: true })).facts[key] ?? '') : undefined
  return { filing, history, problem, load, place, names, changed, reveal }
}
