import { computed, reactive, watch } from 'vue'
import { ApiProblem, checkField, isEmpty, useForm, type FieldProblem } from '@anju/kit'
import { checkFacilities, named, toTerms, toTermsModel } from './content'
import { termFields } from './fields'
import { partyRoles, roleNames, type Content, type PartyRole } from './model'
import { useParties } from './use-parties'

/** ② 合同信息 as it is typed: terms and parties, and what is wrong with them. */
export function useContent() {
  const terms = useForm(termFields, { facilities: [], fees: {} })
  const parties = { lessors: useParties('lessors'), lessees: useParties('lessees'), occupants: useParties('occupants') }
  // About a list as a whole: 出租人不能为空.
  const lists = reactive<Partial<Record<PartyRole, string>>>({})
  const content = computed<Content>(() => ({ terms: toTerms(terms.model), ...(Object.fromEntries(partyRoles.map((role) => [role, parties[role].content.value])) as Record<PartyRole, Content['lessors']>) }))
  partyRoles.forEach((role) => watch(() => parties[role].rows.value.length, (n) => n && delete lists[role]))

  function put(now: Content): void {
    terms.put(toTermsModel(now.terms))
    partyRoles.forEach((role) => parties[role].put(now[role]))
    // Nobody signs alone: the first of each side is there to be filled in.
    for (const role of ['lessors', 'lessees'] as const) if (!now[role].length) parties[role].add(role === 'lessors' ? { nature: '01' } : undefined)
  }
  /** What is typed now, and what to do when it was kept: parties are known by their numbers from then on. What is typed meanwhile stays. */
  function sending(): { content: Content; kept: (now: Content) => Content } {
    const sent = content.value
    const rows = partyRoles.map((role) => parties[role].rows.value)
    const kept = (now: Content): Content => {
      partyRoles.forEach((role, i) => rows[i]!.forEach((row, at) => (row.id = now[role][at]?.id ?? null)))
      return { ...sent, ...(Object.fromEntries(partyRoles.map((role) => [role, sent[role].map((party, at) => ({ ...party, id: now[role][at]?.id ?? null }))])) as Record<PartyRole, Content['lessors']>) }
    }
    return { content: sent, kept }
  }
  /** Whether what is filled in has its form; nothing is told about it. */
  const fits = () => termFields.every((f) => isEmpty(terms.model[f.key]) || !checkField(f, terms.model)) && !checkFacilities(terms.model.facilities) && partyRoles.every((role) => parties[role].fits())

  /** The same, told at the fields; everything is asked for with `whole`. */
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
  /** All that is wrong, with its places. */
  function wrong() {
    const inTerms = named(terms.errors, termFields).map(([key, message]) => ({ message, place: `f-${key}`, mended: () => !terms.errors[key] }))
    const ofLists = Object.entries(lists).map(([role, message]) => ({ message, place: `room-${role}`, mended: () => !lists[role as PartyRole] }))
    return [...inTerms, ...ofLists, ...partyRoles.flatMap((role) => parties[role].wrong())]
  }
  const unchecked = () => [...parties.lessors.unchecked(), ...parties.lessees.unchecked()]
  return { terms, parties, lists, content, put, sending, fits, check, take, wrong, unchecked }
}
export type ContentForm = ReturnType<typeof useContent>
