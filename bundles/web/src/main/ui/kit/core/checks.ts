// The checks of SPEC §2.1 that a field answers at once. The server checks again and has the last word.
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const idChecks = '10X98765432'

/** 公民身份号码; undefined when it is right. */
export function checkIdNo(text: string, today = new Date()): string | undefined {
  const id = text.toUpperCase()
  if (/^\d{15}$/.test(id)) return '请使用18位身份证号码'
  if (!/^\d{17}[\dX]$/.test(id) || !isBirthDate(id.slice(6, 14), today)) return '身份证号码格式不正确'
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return idChecks[sum % 11] === id[17] ? undefined : '身份证号码校验位不正确'
}

/** Whether a text names a day that there is: 2020-02-29, but not 2020-02-30. */
export function isDate(text: string): boolean {
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)?.map(Number) ?? []
  return y !== undefined && y > 0 && isDay(y, m!, d!)
}

function isDay(y: number, m: number, d: number): boolean {
  const date = new Date(2000, 0, 1)
  date.setFullYear(y, m - 1, d)
  return date.getMonth() === m - 1 && date.getDate() === d
}

function isBirthDate(text: string, today: Date): boolean {
  const [y, m, d] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))]
  const date = new Date(y, m - 1, d)
  return y >= 1900 && date.getMonth() === m - 1 && date.getDate() === d && date <= today
}

const codeLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** 统一社会信用代码 */
export function checkCreditCode(text: string): string | undefined {
  const code = text.toUpperCase()
  if (code.length !== 18 || [...code].some((c) => !codeLetters.includes(c))) return '统一社会信用代码格式不正确'
  const sum = codeWeights.reduce((total, weight, i) => total + weight * codeLetters.indexOf(code[i]!), 0)
  return codeLetters[(31 - (sum % 31)) % 31] === code[17] ? undefined : '统一社会信用代码校验位不正确'
}

// What is no 不动产权证书 cannot bear the number of one.
const olderTitles = ['02', '03', '04', '05']
/** 产权证号 of a certificate of this type (listing.cert_type); blanks and the width of brackets do not count. */
export function checkCertNo(type: string, text: string): string | undefined {
  const number = text.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）')
  const realEstate = /^\p{Script=Han}（(19|20)\d{2}）\p{Script=Han}{2,20}不动产权第[0-9A-Za-z]{1,12}号$/u.test(number)
  const right = number.length >= 2 && number.length <= 60 && (type === '01' ? realEstate : !(realEstate && olderTitles.includes(type)))
  return right ? undefined : '产权证号格式不正确'
}

// While a city brings in old data (identity.phone.mode) 5–20 digits pass too.
let lenient = false
export function lenientPhones(on: boolean): void {
  lenient = on
}

export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text) || (lenient && /^\d{5,20}$/.test(text))
}

/** A mobile or a landline number. */
export function isPhone(text: string): boolean {
  return isMobile(text) || /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/.test(text)
}

/** 0 – 99 999 999.99 with at most two decimals */
export function isMoney(text: string): boolean {
  return /^\d{1,8}(\.\d{1,2})?$/.test(text)
}
