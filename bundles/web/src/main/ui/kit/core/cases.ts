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

/** How a button of this action looks: what approves is primary, what ends is a warning. */
export function actionLook(action: string): 'primary' | 'danger' | 'warning' | 'default' {
  if (/PASS|SUBMIT|RESUME|CONFIRM|ACCEPT/.test(action)) return 'primary'
  if (/REJECT|CANCEL|REVOKE|DELETE|VOID/.test(action)) return 'danger'
  return /RETURN|SUSPEND/.test(action) ? 'warning' : 'default'
}
