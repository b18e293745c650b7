import { computed, ref, shallowRef } from 'vue'
import { api, ApiProblem, holdPage, messageOf, onceKey } from '@anju/kit'
import { unsure, type Answer, type Deed, type Feature, type Jar } from './features'

/** choose → asking (the dry run) → plan → running → done; refused: the dry run, failed: the deed itself. */
export type Stage = 'choose' | 'asking' | 'refused' | 'plan' | 'running' | 'done' | 'failed'
/** Where an installation or an update takes its jar from. */
export interface Source {
  feature?: string
  jar?: Jar
}

/** One deed from the choice of its package to its end; nothing is done before its steps were shown. */
export function useDeed(deed: Deed, feature: Feature | null) {
  const chooses = deed === 'install' || deed === 'update'
  const stage = ref<Stage>(chooses ? 'choose' : 'asking')
  const source = shallowRef<Source | null>(null)
  const plan = shallowRef<Answer | null>(null)
  const result = shallowRef<Answer | null>(null)
  const problem = shallowRef<{ words: string; trace?: string } | null>(null)
  const running = computed(() => stage.value === 'running')
  holdPage(computed(() => stage.value !== 'done'))

  function send(dryRun: boolean): Promise<Answer> {
    const path = deed === 'install' ? '/platform/features' : `/platform/features/${feature!.id}/${deed}`
    const sha256 = source.value?.jar?.sha256 ?? null
    const body = deed === 'install' ? { feature: source.value?.feature ?? null, sha256, dryRun } : deed === 'update' ? { sha256, dryRun } : { dryRun }
    return api.post<Answer>(path, body, dryRun ? {} : { headers: onceKey() })
  }
  function fail(at: Stage, error: unknown): void {
    const known = error instanceof ApiProblem ? error : null
    const words = at === 'failed' && known && unsure(known) ? '与平台的连接中断，不知道操作是否完成，请以列表中的状态为准' : messageOf(error)
    problem.value = { words, trace: known?.traceId }
    stage.value = at
  }
  async function look(): Promise<void> {
    stage.value = 'asking'
    problem.value = null
    try {
      plan.value = await send(true)
      stage.value = 'plan'
    } catch (error) {
      fail('refused', error)
    }
  }
  async function run(): Promise<void> {
    if (stage.value !== 'plan') return
    stage.value = 'running'
    try {
      result.value = await send(false)
      if (result.value.done) stage.value = 'done'
      else fail('failed', new ApiProblem(409, 'UNDONE', result.value.message))
    } catch (error) {
      fail('failed', error)
    }
  }
  function back(): void {
    problem.value = null
    stage.value = 'choose'
  }
  if (!chooses) void look()
  return { chooses, stage, source, plan, result, problem, running, look, run, back }
}
