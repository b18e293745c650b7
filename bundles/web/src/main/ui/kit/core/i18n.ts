import { createI18n } from 'vue-i18n'
import en from './locale/en'
import zh from './locale/zh-CN'
import type { Titles } from './registry'

export type Locale = 'zh-CN' | 'en'
const kept = localStorage.getItem('anju.locale')

export const i18n = createI18n({
  legacy: false, locale: kept === 'en' ? 'en' : 'zh-CN', fallbackLocale: 'zh-CN', messages: { 'zh-CN': zh, en }, missingWarn: false, fallbackWarn: false,
})

/** A text of the kit and the shell. */
export const t = i18n.global.t as (key: string, values?: Record<string, unknown>) => string

export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale
  localStorage.setItem('anju.locale', locale)
  document.documentElement.lang = locale
}

/** The title in the user's language. */
export function titleOf(titles: Titles | undefined): string {
  return titles?.[i18n.global.locale.value] ?? titles?.['zh-CN'] ?? ''
}
