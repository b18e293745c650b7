import { expect, it } from 'vitest'
import { refuse } from './upload'

it('refuses before a byte is sent what the server would refuse', () => {
  expect(refuse({ name: '执照.jpg', size: 0 }, 'paper')).toBe('文件不能为空')
  expect(refuse({ name: '执照.doc', size: 10 }, 'paper')).toBe('文件格式不正确，仅支持JPG、PNG、PDF')
  expect(refuse({ name: '执照.PDF', size: 11 * 1048576 }, 'paper')).toBe('文件大小超过10MB')
  expect(refuse({ name: '执照.PDF', size: 10 * 1048576 }, 'paper')).toBeUndefined()
  expect(refuse({ name: '名单.xls', size: 10 }, 'workbook')).toBe('文件格式不正确，仅支持XLSX')
  expect(refuse({ name: '机构备案.zip', size: 10 }, 'feature')).toBe('文件格式不正确，仅支持JAR')
})
