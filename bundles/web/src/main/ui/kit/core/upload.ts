import { address, apiBase, type Query } from './http'
import { ApiProblem, offline, problemOf } from './problem'
import { session } from './session'

/** A file that the server keeps. */
export interface Stored {
  id: string
  name: string
  type: string
  size: number
}

export interface UploadRule {
  accept: string
  types: string[]
  megabytes: number
  words: string
}

const jpgPng = ['image/jpeg', 'image/png']
/** The kinds of SPEC §2.3 with the limits that stand beside the drop zone. */
export const uploadRules: Record<string, UploadRule> = {
  paper: { accept: '.jpg,.jpeg,.png,.pdf', types: [...jpgPng, 'application/pdf'], megabytes: 10, words: 'JPG、PNG、PDF，每个不超过10MB' },
  portrait: { accept: '.jpg,.jpeg,.png', types: jpgPng, megabytes: 2, words: '竖版JPG、PNG，不小于295×413像素，不超过2MB' },
  logo: { accept: '.jpg,.jpeg,.png', types: jpgPng, megabytes: 1, words: 'JPG、PNG，边长100–2000像素，不超过1MB' },
  workbook: {
    accept: '.xlsx', types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], megabytes: 20, words: 'XLSX，不超过20MB',
  },
  photos: { accept: '.zip', types: ['application/zip'], megabytes: 1536, words: 'ZIP，不超过1.5GB' },
  feature: { accept: '.jar', types: ['application/java-archive'], megabytes: 32, words: 'JAR，不超过32MB' },
}

/** Where a stored file is read: under the path of what it belongs to, else as an upload of one's own. */
export const addressOfFile = (file: Stored): string => (file as { url?: string }).url ?? `${apiBase}/platform/files/${file.id}`

/** What is plainly wrong before a byte is sent; the server looks into the content. */
export function refuse(file: { name: string; size: number }, kind: string): string | undefined {
  const rule = uploadRules[kind] ?? uploadRules.paper!
  if (file.size === 0) return '文件不能为空'
  const extension = file.name.slice(file.name.lastIndexOf('.')).toLowerCase()
  if (!rule.accept.split(',').includes(extension)) return `文件格式不正确，仅支持${rule.words.split('，')[0]}`
  return file.size > rule.megabytes * 1048576 ? `文件大小超过${rule.megabytes}MB` : undefined
}

/** Sends a file and tells how far it is, from 0 to 1. */
export function upload(file: File, kind: string, progress: (share: number) => void, signal?: AbortSignal): Promise<Stored> {
  return uploadTo<Stored>('/platform/files', { kind, name: file.name }, file, progress, signal)
}

/** The same for a file that has a place of its own. */
export function uploadTo<T>(path: string, query: Query, file: File, progress: (share: number) => void, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address(path, query))
    request.setRequestHeader('X-CSRF-Token', session.csrf)
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total)
    request.onload = () => (request.status < 300 ? resolve(request.response as T) : reject(problemOf(request.status, request.response)))
    request.onerror = () => reject(offline())
    request.onabort = () => reject(new ApiProblem(0, 'ABORTED', '上传已取消'))
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
