import { expect, it } from 'vitest'
import { noResult } from './outcome'
import { ApiProblem, offline } from './problem'

it('calls a fault of the register nobody\'s failure, with its trace, and says whether it did not answer or was not understood', () => {
  for (const [status, what] of [[502, '应答无法识别'], [504, '没有应答']] as const) {
    const outcome = noResult(new ApiProblem(status, 'UPSTREAM', '房源核验返回报文解析错误', [], 'c410'))
    expect(outcome).toMatchObject({ tone: 'returned', title: '核验异常', traceId: 'c410', again: true })
    expect(outcome.note).toContain(what)
    expect(outcome.note).toContain('不计为核验不通过')
  }
})

it('offers to ask again where the platform is away, not where a rule is against it', () => {
  expect(noResult(offline())).toMatchObject({ title: '暂时无法核验', again: true })
  expect(noResult(new ApiProblem(422, 'RULE CON-R12', '备案前必须进行合同网签'))).toMatchObject({ title: '不能办理', words: '备案前必须进行合同网签', again: false })
})
