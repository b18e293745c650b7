import { computed, onScopeDispose, reactive, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import type { Shown } from './facts'
import type { Field, Model } from './fields'
import { api, type Query } from './http'
import { ApiProblem } from './problem'
import type { Tone } from './tone'

export interface Items<T> {
  items: T[]
  total: number
  page: number
  size: number
}

export interface Column<T> {
  key: string
  label: string
  type?: Shown
  dict?: string
  width?: number
  /** Least width of a column that grows. */
  minWidth?: number
  /** Long text stands whole. */
  full?: boolean
  /** A code without gaps, which may go on in the next line. */
  breaks?: boolean
  /** A second, smaller line under the value. */
  under?: (row: T) => string | null | undefined
  value?: (row: T) => unknown
  tone?: (row: T) => Tone | undefined
  /** Where the cell leads. */
  link?: (row: T) => string | undefined
  /** Reads the full value of a masked cell. */
  reveal?: (row: T) => Promise<string>
}

export const pageSizes = [10, 20, 50, 100]

export interface ListOptions {
  url: string
  filters?: Field[]
  /** Filters that always hold. */
  fixed?: Query
  size?: number
  /** Whether the address line keeps filters and page; off for lists inside dialogs. */
  inAddress?: boolean
}

/** A list with filters and pages that live in the address line, so that back and reload keep them. */
export function useList<T>(options: ListOptions): List<T> {
  const route = useRoute()
  const router = useRouter()
  const own = route.path
  const query = reactive<Model>({})
  const page = ref(1)
  const size = ref(options.size ?? 10)
  const data = shallowRef<Items<T> | null>(null)
  const loading = ref(false)
  const problem = shallowRef<ApiProblem | null>(null)
  let running: AbortController | null = null

  function keys(): string[] {
    return (options.filters ?? []).flatMap((f) => f.range ?? [f.key])
  }
  function read(): void {
    for (const key of keys()) {
      const value = route.query[key]
      query[key] = value === undefined ? undefined : Array.isArray(value) ? value.map(String) : String(value)
    }
    page.value = Math.max(1, Number(route.query.page) || 1)
    const wanted = Number(route.query.size)
    size.value = pageSizes.includes(wanted) ? wanted : (options.size ?? 10)
  }
  async function load(): Promise<void> {
    running?.abort()
    const mine = (running = new AbortController())
    loading.value = true
    try {
      const asked = { ...options.fixed, ...query, page: page.value, size: size.value }
      const answer = await api.get<Items<T>>(options.url, asked, { signal: mine.signal })
      if (running !== mine) return
      data.value = answer
      problem.value = null
    } catch (error) {
      if (running !== mine || (error instanceof DOMException && error.name === 'AbortError')) return
      problem.value = error instanceof ApiProblem ? error : new ApiProblem(0, 'PAGE', '页面出现异常，请刷新后重试')
    } finally {
      if (running === mine) loading.value = false
    }
  }
  function go(to: { page?: number; size?: number; query?: Model }): void {
    if (to.query) for (const key of keys()) query[key] = to.query[key]
    page.value = to.page ?? 1
    size.value = to.size ?? size.value
    if (options.inAddress === false) return void load()
    const next: LocationQueryRaw = {}
    for (const key of keys()) if (query[key] !== undefined && query[key] !== '' && query[key] !== null) next[key] = query[key]
    if (page.value > 1) next.page = String(page.value)
    if (size.value !== (options.size ?? 10)) next.size = String(size.value)
    if (JSON.stringify(next) === JSON.stringify(route.query)) void load()
    else void router.push({ query: next })
  }
  if (options.inAddress === false) void load()
  else {
    // A page that is being left sees the next page's query: only its own path counts.
    watch(() => [route.path, route.query] as const, ([path]) => {
      if (path !== own) return
      read()
      void load()
    }, { immediate: true })
  }
  onScopeDispose(() => running?.abort())
  const filtered: ComputedRef<boolean> = computed(() => keys().some((k) => query[k] !== undefined && query[k] !== '' && query[k] !== null))
  return { query, page, size, data, loading, problem, filtered, load, go }
}
/** What a list shows, wherever its rows come from. */
export interface List<T> {
  query: Model
  page: Ref<number>
  size: Ref<number>
  data: ShallowRef<Items<T> | null>
  loading: Ref<boolean>
  problem: ShallowRef<ApiProblem | null>
  filtered: ComputedRef<boolean>
  /** @param quiet without the bar, where rows can be read so */
  load: (quiet?: boolean) => Promise<void>
  go: (to: { page?: number; size?: number; query?: Model }) => void
  /** All rows at once, no pages. */
  whole?: boolean
}

/** A short list that the server answers whole, e.g. posts or dictionary entries; filters are applied here. */
export function useRows<T>(read: () => Promise<T[]>, keep: (row: T, query: Model) => boolean = () => true): List<T> {
  const query = reactive<Model>({})
  const all = shallowRef<T[] | null>(null)
  const data = shallowRef<Items<T> | null>(null)
  const loading = ref(false)
  const problem = shallowRef<ApiProblem | null>(null)
  function show(): void {
    if (!all.value) return
    const items = all.value.filter((row) => keep(row, query))
    data.value = { items, total: items.length, page: 1, size: items.length }
  }
  // Rows that move are read again and again: then no bar shows that, and of two answers the one asked for last counts.
  let last = 0
  async function load(quiet = false): Promise<void> {
    const mine = ++last
    if (!quiet) loading.value = true
    try {
      const rows = await read()
      if (mine !== last) return
      all.value = rows
      problem.value = null
      show()
    } catch (error) {
      if (mine === last) problem.value = error instanceof ApiProblem ? error : new ApiProblem(0, 'PAGE', '页面出现异常，请刷新后重试')
    } finally {
      if (mine === last) loading.value = false
    }
  }
  function go(to: { query?: Model }): void {
    Object.assign(query, to.query)
    show()
  }
  void load()
  const filtered: ComputedRef<boolean> = computed(() => Object.values(query).some((v) => v !== undefined && v !== '' && v !== null))
  return { query, page: ref(1), size: ref(0), data, loading, problem, filtered, load, go, whole: true }
}
