import type { Model } from './fields'

/** How a value is drawn, in a list and in a block. A `code` is a number of a paper, which stands in one line. */
export type Shown = 'text' | 'code' | 'date' | 'datetime' | 'state' | 'dict' | 'money' | 'number' | 'masked' | 'yes'

/** A file that can be looked at. */
export interface ShownFile {
  name: string
  type: string
  url: string
}

/** One value of a block; desk and phone draw the same list. */
export interface Fact {
  key: string
  label: string
  type?: Shown | 'files'
  dict?: string
  wide?: boolean
  value?: (model: Model) => unknown
  reveal?: (model: Model) => Promise<string>
  files?: (model: Model) => ShownFile[]
  show?: (model: Model) => boolean
}

/** Values under one title. */
export interface Block {
  title: string
  lines: Fact[]
}

/** What a change changes, in words; empty is said so. */
export interface Changed {
  field: string
  label: string
  from?: string | null
  to?: string | null
}
