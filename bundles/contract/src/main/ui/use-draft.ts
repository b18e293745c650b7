import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { api, ApiProblem, checkField, holdPage, isEmpty, onceKey, useForm, type FieldProblem } from '@anju/kit'
import { checkFacilities, toTerms, toTermsModel } from './content'
import { termFields } from './fields'
import { partyRoles, roleNames, type Content, type ContractView, type PartyRole } from './model'
import { base } from './steps'
import { useParties } from './use-parties'
import { useSaving } from './use-saving'

/** A contract in preparation: what is typed, what is kept, and what is wrong with it. */
export function useDraft(id: number) {
  const path = `${base}/${id}`
  const view = shallowRef<ContractView | null>(null)
  const terms = useForm(termFields, { facilities: [], fees: {} })
  const parties = { lessors: useParties('lessors'), lessees: useParties('lessees'), occupants: useParties('occupants') }
  // About a list as a whole: 出租人不能为空.
  const lists = reactive<Partial<Record<PartyRole, string>>>({})
  const content = computed<Content>(() => ({ terms: toTerms(terms.model), ...(Object.fromEntries(partyRoles.map((role) => [role, parties[role].content.value])) as Record<PartyRole, Content['lessors']>) }))
  const text = computed(() => JSON.stringify(content.value))
  const kept = ref('')
  const dirty = computed(() => !!view.value && text.value !== kept.value)
  // The wizard stays on the screen while the domain is away, whatever stands in it.
  holdPage(ref(true))

  /** Shows what the server keeps, in place of what stands in the form. */
  function put(now: ContractView): void {
    view.value = now
    terms.put(toTermsModel(now.terms))
    partyRoles.forEach((role) => parties[role].put(now[role]))
    // Nobody signs alone: the first of each side is there to be filled in.
    for (const role of ['lessors', 'lessees'] as const) if (!now[role].length) parties[role].add(role === 'lessors' ? { nature: '01' } : undefined)
    kept.value = text.value
  }
  const read = () => api.get<ContractView>(path)
  async function write(version: number): Promise<void> {
    const sent = text.value
    const rows = partyRoles.map((role) => parties[role].rows.value)
    const now = await api.put<ContractView>(path, { version, ...content.value })
    // The parties are known by their numbers from now on. What was typed meanwhile stays.
    partyRoles.forEach((role, i) => rows[i]!.forEach((row, at) => (row.id = now[role][at]?.id ?? null)))
    view.value = now
    kept.value = sent === text.value ? text.value : withIds(sent, now)
  }
  function withIds(sent: string, now: ContractView): string {
    const before = JSON.parse(sent) as Content
    partyRoles.forEach((role) => before[role].forEach((party, at) => (party.id = now[role][at]?.id ?? null)))
    return JSON.stringify(before)
  }

  const fits = () => termFields.every((f) => isEmpty(terms.model[f.key]) || !checkField(f, terms.model)) && !checkFacilities(terms.model.facilities) && partyRoles.every((role) => parties[role].fits())
  /** Whether it can be kept as it stands: what is filled in has its form. Everything is asked for with `whole`. */
  function check(whole: boolean): boolean {
    const keys = whole ? undefined : termFields.filter((f) => !isEmpty(terms.model[f.key])).map((f) => f.key)
    const fine = terms.validate(keys)
    const facilities = checkFacilities(terms.model.facilities)
    if (facilities) terms.errors.facilities = facilities
    else delete terms.errors.facilities
    const people = partyRoles.map((role) => parties[role].validate(!whole)).every(Boolean)
    for (const role of ['lessors', 'lessees'] as const) {
      if (whole && !parties[role].rows.value.length) lists[role] = `${roleNames[role]}不能为空`
      else delete lists[role]
    }
    return fine && people && !facilities && !Object.keys(lists).length
  }
  /** Puts what the server found wrong at its place. */
  function take(problems: readonly FieldProblem[]): void {
    for (const problem of problems) {
      const [, role, at, field] = /^(lessors|lessees|occupants)(?:\[(\d+)]\.(\w+))?$/.exec(problem.field) ?? []
      if (!role) terms.take(new ApiProblem(400, 'VALIDATION', problem.message, [problem]))
      else if (field) parties[role as PartyRole].take(Number(at), field, problem.message)
      else lists[role as PartyRole] = problem.message
    }
  }
  /** All that is wrong in ②, with its places. */
  function wrong() {
    const inTerms = Object.entries(terms.errors).map(([key, message]) => ({ message, place: `f-${key}`, mended: () => !terms.errors[key] }))
    const ofLists = Object.entries(lists).map(([role, message]) => ({ message, place: `room-${role}`, mended: () => !lists[role as PartyRole] }))
    return [...inTerms, ...ofLists, ...partyRoles.flatMap((role) => parties[role].wrong())]
  }
  partyRoles.forEach((role) => watch(() => parties[role].rows.value.length, (n) => n && delete lists[role]))

  const saving = useSaving({ view, dirty, text, read, write, put, storable: fits })
  /** A step of the procedure; what is typed is kept first. */
  function step(name: 'submit' | 'back' | 'sign' | 'cancel'): Promise<ContractView> {
    return saving.inTurn(async () => {
      if (dirty.value) await write(view.value!.version)
      const headers = onceKey()
      return (view.value = await api.post<ContractView>(`${path}/${name}`, { version: view.value!.version }, { headers }))
    })
  }
  const attach = (kind: string, fileId: string) =>
    saving.inTurn(async () => void (view.value = await api.post<ContractView>(`${path}/attachments`, { version: view.value!.version, kind, fileId })))
  const detach = (attachment: number) =>
    saving.inTurn(async () => void (view.value = await api.delete<ContractView>(`${path}/attachments/${attachment}`, { version: view.value!.version })))
  return { id, path, view, terms, parties, lists, dirty, check, take, wrong, put, read, step, attach, detach, ...saving }
}
export type Draft = ReturnType<typeof useDraft>
