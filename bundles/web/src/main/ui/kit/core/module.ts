import type { Component } from 'vue'

export type PageLoader = () => Promise<{ default: Component }>

/** What waits for the user in one place. */
export interface HomeCard {
  title: string
  count: number
  /** Since when the oldest waits. */
  oldest?: string | null
  /** The list, filtered to these. */
  link: string
  /** Shown first when something waits. */
  urgent?: boolean
}

/** A chart of 工作台: one value per day and series, days oldest first. */
export interface HomeChart {
  title: string
  days: string[]
  series: { name: string; values: number[] }[]
}

/** What the entry of a domain's pages exports as default. */
export interface PagesModule {
  /** By page id of ui.json: one component for both, or one for desks and one for phones. */
  pages: Record<string, PageLoader | { desktop?: PageLoader; phone?: PageLoader }>
  /** Cards of 工作台; left out are those that the user may not open. */
  homeCards?: () => Promise<HomeCard[]>
  /** Charts of 工作台, for authorities. */
  homeCharts?: () => Promise<HomeChart[]>
}

export function defineModule(module: PagesModule): PagesModule {
  return module
}

/** The component of a page on this device; the other device's when it has none of its own. */
export function loaderOf(module: PagesModule, page: string, phone: boolean): PageLoader | undefined {
  const found = module.pages[page]
  if (!found || typeof found === 'function') return found
  return phone ? (found.phone ?? found.desktop) : (found.desktop ?? found.phone)
}

/** Which kit the page of this device is made of; a page for both is made of the desk's. */
export function kitOf(module: PagesModule, page: string, phone: boolean): 'desktop' | 'phone' {
  const found = module.pages[page]
  if (!found || typeof found === 'function') return 'desktop'
  return phone ? (found.phone ? 'phone' : 'desktop') : found.desktop ? 'desktop' : 'phone'
}
