import type { Job, Tone } from '@anju/kit'

export type JobLine = Job & { createdAt: string; endedAt?: string | null }
export const jobStates: Record<string, [string, Tone]> = {
  QUEUED: ['排队中', 'DRAFT'], RUNNING: ['处理中', 'IN_REVIEW'], PAUSED: ['已暂停', 'RETURNED'], DONE: ['已完成', 'EFFECTIVE'], FAILED: ['未完成', 'VOID'], CANCELLED: ['已取消', 'VOID'],
}
/** 成功 n 条，失败 m 条; before the end how far it is. */
export function outcome(j: Job): string {
  if (j.state === 'DONE') return `成功 ${j.done - j.failed} 条，失败 ${j.failed} 条`
  return j.total ? `${j.done} / ${j.total}，失败 ${j.failed} 条` : `已处理 ${j.done} 条`
}
