import { computed, reactive, readonly } from 'vue'

/** Who is logged in, as `GET /platform/session` tells. */
export interface SessionUser {
  id: number
  login: string
  name: string
  type: string
  port: string
  department?: string | null
  /** The division (行政区划) whose data an official sees; none when it is all, or one institution's. */
  division?: string | null
  institutionId?: number | null
}

interface SessionAnswer {
  user: SessionUser
  permissions: string[]
  restricted: string | null
  csrf: string
}

const state = reactive({
  user: null as SessionUser | null,
  permissions: new Set<string>(),
  restricted: null as string | null,
  csrf: '',
})

/** The present session; `user` is null when nobody is logged in. */
export const session = readonly(state)
export const loggedIn = computed(() => state.user !== null)

/** Whether the user holds one of these permissions. */
export function may(...permissions: string[]): boolean {
  return permissions.some((p) => state.permissions.has(p))
}

export function putSession(answer: SessionAnswer | null): void {
  state.user = answer?.user ?? null
  state.permissions = new Set(answer?.permissions ?? [])
  state.restricted = answer?.restricted ?? null
  state.csrf = answer?.csrf ?? ''
}

/** A new token, e.g. after the password changed. */
export function putCsrf(csrf: string | undefined): void {
  if (csrf) state.csrf = csrf
}
