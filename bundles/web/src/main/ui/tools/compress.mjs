// Puts a .br and a .gz beside every file that gets smaller by it.
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { filesOf } from './stamp.mjs'

export function compressAll(folder) {
  for (const file of filesOf([folder])) {
    if (!/\.(js|css|svg|html)$/.test(file)) continue
    const text = readFileSync(file)
    if (text.length < 1024) continue
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }
    writeFileSync(`${file}.br`, brotliCompressSync(text, brotli))
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
  }
}
