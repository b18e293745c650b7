import { computed } from 'vue'
import { api, may, useCase } from '@anju/kit'
import type { Reveal } from './blocks'
import type { Facts, Filing } from './model'

/** Reads a masked value of what lies at a path in full, for those who may; every look is recorded by the server. */
export const revealOf = (path: () => string): Reveal | undefined =>
  may('pii.view') ? async (key) => String((await api.get<{ facts: Facts }>(path(), { full: true })).facts[key] ?? '') : undefined

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
  const reveal = revealOf(() => `/institution/filings/${id()}`)
  return { filing, history, problem, load, place, names, changed, reveal }
}
