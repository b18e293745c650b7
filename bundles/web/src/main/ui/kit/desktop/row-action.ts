/** A deed at the end of a row. */
export interface RowAction {
  label: string
  to?: string
  run?: () => unknown
  danger?: boolean
}
