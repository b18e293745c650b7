import { h, type FunctionalComponent } from 'vue'

const solid = /(\d{4}-\d{2}-\d{2}|\d{2}:\d{2}:\d{2})/

/** A text whose days and times are not torn apart at their hyphens, however narrow its place; `whole` keeps all of it in one line, e.g. a code. */
export const AjUnbroken: FunctionalComponent<{ text: string; whole?: boolean }> = ({ text, whole }) => {
  if (whole) return h('span', { class: 'aj-nowrap' }, text)
  return text.split(solid).map((piece, i) => (i % 2 ? h('span', { class: 'aj-nowrap' }, piece) : piece))
}
AjUnbroken.props = { text: { type: String, required: true }, whole: Boolean }
