// Vant's icon font comes inside its style sheet as data, with an outside address beside it. The page policy allows neither: the font
// becomes a file of ours and the outside address goes.
const face = /src:\s*url\(data:font\/woff2;charset=utf-8;base64,([A-Za-z0-9+/=]+)\)\s*format\("woff2"\)\s*,\s*url\([^)]*\)\s*format\("woff"\)/

export function fontAsFile() {
  return {
    name: 'anju-font-as-file',
    enforce: 'pre',
    transform(code, id) {
      if (!/vant\/es\/icon\/index\.css/.test(id)) return null
      const found = face.exec(code)
      if (!found) throw new Error('the icon font of Vant is not where it was: look at font-as-file.mjs')
      const file = this.emitFile({ type: 'asset', name: 'icons.woff2', source: Buffer.from(found[1], 'base64') })
      return code.replace(face, `src:url(__VITE_ASSET__${file}__) format("woff2")`)
    },
  }
}
