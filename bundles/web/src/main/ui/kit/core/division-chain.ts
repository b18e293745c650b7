import { ref, watch, type Ref } from 'vue'
import { divisionPath, divisionsBelow, ownDivision, type Division } from './codes'

export interface DivisionLevel {
  options: Division[]
  chosen: string
}

export interface DivisionRule {
  /** Retired divisions too, and any level: for filters. */
  any?: boolean
  /** The deployment's own division and any level: for departments. */
  anyLevel?: boolean
}

const deepest = 3

/** One choice per level, each of what lies below the choice before it. A plain form takes only the lowest level. */
export function useDivisionChain(value: Ref<unknown>, rule: DivisionRule, chosen: () => void) {
  const levels = ref<DivisionLevel[]>([])
  let mine: string | null = null
  let round = 0

  async function optionsBelow(parent: string, depth: number): Promise<Division[]> {
    if (rule.anyLevel && depth === 0) {
      const own = await ownDivision()
      if (own) return [own]
    }
    return (await divisionsBelow(parent)).filter((d) => d.current || rule.any)
  }
  async function open(code: string): Promise<void> {
    const now = ++round
    const path = code ? divisionPath(code) : []
    const found: DivisionLevel[] = []
    let parent = ''
    for (let depth = 0; depth < deepest; depth++) {
      const options = await optionsBelow(parent, depth).catch(() => [])
      if (!options.length) break
      const at = options.find((o) => path.includes(o.code))?.code ?? ''
      found.push({ options, chosen: at })
      if (!at || !at.endsWith('00')) break
      parent = at
    }
    if (now === round) levels.value = found
  }
  watch(value, (code) => {
    const text = String(code ?? '')
    if (text !== mine || !levels.value.length) void open(text)
  }, { immediate: true })

  async function choose(depth: number, code: string): Promise<void> {
    const now = code || (depth > 0 ? levels.value[depth - 1]!.chosen : '')
    mine = !now || rule.any || rule.anyLevel || !now.endsWith('00') ? now : ''
    await open(now)
    value.value = mine
    chosen()
  }
  return { levels, choose }
}
