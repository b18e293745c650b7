import { ref, shallowRef } from 'vue'
import { api } from './http'
import type { Tone } from './tone'

/** What a resource that a procedure moves carries. */
export interface CaseFacts {
  id: number
  version: number
  state: string
  stateLabel: string
  stateTone: Tone
  actions: AllowedAction[]
}

/** A button that the server allows now. */
export interface AllowedAction {
  action: string
  label: string
  opinionRequired: boolean
}

/** One line of 办理记录. */
export interface HistoryLine {
  at: string
  actor: string
  department?: string | null
  action: string
  actionLabel: string
  opinion?: string | null
  from?: string | null
  to?: string | null
}

/** A procedure's table as the server gives it: states and the rows between them, where the case is and where it was. */
export interface ProcedureShape {
  name: string
  states: { id: string; label: string; tone?: string }[]
  rows: { from: string; to: string; label: string }[]
  current?: string
  visited?: string[]
}

/** The diagram of a procedure, read when somebody wants to see it; {@code attempt} tells what went wrong. */
export function useProcedure(path: () => string, attempt: <T>(deed: () => Promise<T>) => Promise<T | undefined>) {
  const shape = shallowRef<ProcedureShape | null>(null)
  const open = ref(false)
  async function show(): Promise<void> {
    shape.value = (await attempt(() => api.get<ProcedureShape>(path()))) ?? null
    open.value = !!shape.value
  }
  return { shape, open, show }
}

/** What a reviewer says who says nothing. */
export const agreed = '同意'

/** Opinions that reviewers give again and again, where a procedure has none of its own. */
export const usualOpinions = [agreed, '材料不清晰，请重新上传', '填写内容与材料不一致，请核对', '材料不齐全，请补充']

/** What stands in the empty place of an opinion. */
export function opinionHint(actions: AllowedAction[]): string {
  const named = actions.filter((a) => a.opinionRequired).map((a) => a.label).join('、')
  return `${named && `${named}须说明原因；`}通过可不填，默认“${agreed}”`
}

/** How a button of this action looks: what approves is primary, what ends is a warning. */
export function actionLook(action: string): 'primary' | 'danger' | 'warning' | 'default' {
  if (/PASS|SUBMIT|RESUME|CONFIRM|ACCEPT/.test(action)) return 'primary'
  if (/REJECT|CANCEL|REVOKE|DELETE|VOID/.test(action)) return 'danger'
  return /RETURN|SUSPEND/.test(action) ? 'warning' : 'default'
}
