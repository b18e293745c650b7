/** The fixed meanings of tags: grey draft, blue in review, orange returned, green effective, red void. */
export type Tone = 'DRAFT' | 'IN_REVIEW' | 'RETURNED' | 'EFFECTIVE' | 'VOID'

const classes: Record<Tone, string> = {
  DRAFT: 'draft', IN_REVIEW: 'review', RETURNED: 'returned', EFFECTIVE: 'effective', VOID: 'void',
}

export function toneClass(tone: Tone | string | null | undefined): string {
  return `aj-tag aj-tag-${classes[tone as Tone] ?? 'draft'}`
}
