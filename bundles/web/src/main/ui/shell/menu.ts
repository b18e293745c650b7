import { computed } from 'vue'
import { onPhone, titleOf, ui, type PageEntry } from '@anju/kit'

export interface MenuGroup {
  id: string
  title: string
  icon?: string | null
  pages: PageEntry[]
}

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order

/** The menu: groups with the pages that this user may open on this device; it follows the width of the window. */
export function useMenu() {
  return computed<MenuGroup[]>(() => {
    const device = onPhone.value ? 'phone' : 'desktop'
    const pages = ui.value.pages.filter((p) => p.menu && (p.device === 'both' || p.device === device))
    const known = [...ui.value.groups].sort(byOrder)
    const groups = known.map((g) => ({ id: g.id, title: titleOf(g.title), icon: g.icon, pages: pages.filter((p) => p.group === g.id).sort(byOrder) }))
    const rest = pages.filter((p) => !p.public && !known.some((g) => g.id === p.group)).sort(byOrder)
    return [...groups, { id: 'rest', title: '其他', icon: 'grid', pages: rest }].filter((g) => g.pages.length)
  })
}

const key = (user: string) => `anju.recent.${user}`

/** Remembers, on this computer, what this user opened last. */
export function remember(user: string, path: string): void {
  const before = recent(user).filter((p) => p !== path)
  localStorage.setItem(key(user), JSON.stringify([path, ...before].slice(0, 8)))
}

export function recent(user: string): string[] {
  try {
    return JSON.parse(localStorage.getItem(key(user)) ?? '[]') as string[]
  } catch {
    return []
  }
}
