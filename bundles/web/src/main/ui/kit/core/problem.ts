/** A refusal of the server (RFC 9457), in words for the user. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: FieldProblem[] = [],
    readonly traceId?: string,
    readonly retryAfter?: number,
  ) {
    super(message)
    this.name = 'ApiProblem'
  }

  is(...codes: string[]): boolean {
    return codes.some((code) => this.code === code || this.code.startsWith(`${code} `))
  }
}

export interface FieldProblem {
  field: string
  message: string
}

const words: Record<number, string> = {
  400: '提交的内容有误，请检查后重试',
  401: '登录已失效，请重新登录',
  403: '您没有权限执行此操作',
  404: '数据不存在',
  405: '当前版本不支持此操作，请刷新页面',
  409: '数据已被他人修改，请刷新后重试',
  413: '文件过大',
  415: '文件格式不正确',
  423: '账号已锁定',
  429: '操作过于频繁，请稍后再试',
  502: '外部接口暂时无法访问，请稍后再试',
  503: '服务暂时不可用，请稍后再试',
  504: '外部接口响应超时，请稍后再试',
}

/** Reads the answer of a failed request; a body that is no problem document gives words of our own. */
export function problemOf(status: number, body: unknown, retryAfter?: string | null): ApiProblem {
  const b = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const text = (key: string) => (typeof b[key] === 'string' ? (b[key] as string) : undefined)
  const fields = Array.isArray(b.fields) ? (b.fields as FieldProblem[]) : []
  const message = text('detail') ?? words[status] ?? '系统繁忙，请稍后再试'
  return new ApiProblem(status, text('code') ?? String(status), message, fields, text('traceId'), retryAfter ? Number(retryAfter) || undefined : undefined)
}

/** The request did not reach the server. */
export function offline(): ApiProblem {
  return new ApiProblem(0, 'OFFLINE', '连接不上平台：请检查网络，或稍后重试（平台可能正在维护）')
}

/** Whether asking again can help: what is not there, or not for this user, stays so. */
export function mayHelpAgain(error: unknown): boolean {
  return !(error instanceof ApiProblem && [403, 404].includes(error.status))
}

/** What to tell about anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof ApiProblem ? error.message : '页面出现异常，请刷新后重试'
}
