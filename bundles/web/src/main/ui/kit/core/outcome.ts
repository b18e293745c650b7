import { ApiProblem, messageOf } from './problem'

/** How asking about a house ended, when it did not pass. */
export interface Outcome {
  tone: 'void' | 'returned' | 'review'
  title: string
  words: string
  /** What it means, or what to do now. */
  note?: string
  /** 流水号 of a register that failed: a problem sheet can be sent. */
  traceId?: string
  /** Asking the same again may help. */
  again: boolean
}

export const notPassed = (words: string): Outcome => ({ tone: 'void', title: '核验不通过', words, again: false })
export const waitsForPeople = (what: string, note?: string): Outcome =>
  ({ tone: 'review', title: '待人工核验', words: `${what}：产权库没有该类证件的信息，已转区级房管部门人工核验，结果将通过消息通知您。`, note, again: false })

/** No result at all. A fault of the register is nobody's failure, and says so (LST-R14). */
export function noResult(error: unknown): Outcome {
  const problem = error instanceof ApiProblem ? error : undefined
  if (problem?.is('UPSTREAM')) {
    const what = problem.status === 504 ? '产权库接口没有应答（连接不上或超时）' : '产权库接口的应答无法识别'
    return { tone: 'returned', title: '核验异常', words: problem.message, note: `${what}；本次不计为核验不通过，可以稍后重新核验。`, traceId: problem.traceId, again: true }
  }
  const away = problem !== undefined && [0, 503].includes(problem.status)
  const against = problem !== undefined && [409, 422].includes(problem.status)
  return { tone: 'returned', title: away ? '暂时无法核验' : against ? '不能办理' : '未能核验', words: messageOf(error), again: away }
}
