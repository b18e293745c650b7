// Writes ui.json (and for the web bundle index.html): what the platform needs to serve the built files and to list the pages.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shared } from './places.mjs'

// Paths that never reach the shell.
const reserved = /^\/(api|ui|system|metrics)(\/|$)/

/** @param manifest Vite's manifest of the build */
export function describe(bundle, web, manifest) {
  const source = JSON.parse(readFileSync(join(bundle.pages, 'ui.json'), 'utf8'))
  if (source.domain !== bundle.id) throw new Error(`${bundle.pages}/ui.json names domain ${source.domain}`)
  const bad = source.pages.find((page) => reserved.test(page.path))
  if (bad) throw new Error(`page ${bad.id}: the platform answers ${bad.path} itself`)
  const entry = chunkOf(manifest, web ? 'web' : bundle.id)
  const css = web ? [] : Object.values(manifest).filter((c) => c.file.endsWith('.css')).map((c) => c.file)
  const described = { ...source, entry: entry.file, css: [...css, ...(entry.css ?? [])] }
  if (web) Object.assign(described, writeShell(bundle, manifest))
  writeFileSync(join(bundle.out, 'ui.json'), JSON.stringify(described, null, 1) + '\n')
}

function chunkOf(manifest, name) {
  const chunk = Object.values(manifest).find((c) => c.isEntry && c.name === name)
  if (!chunk) throw new Error(`no entry ${name} in the manifest`)
  return chunk
}

function writeShell(bundle, manifest) {
  const at = (file) => `/ui/${bundle.id}/${file}`
  const fileOf = (name) => chunkOf(manifest, name.replace('@anju/', 'kit-')).file
  const importMap = JSON.stringify({ imports: Object.fromEntries(Object.keys(shared).map((n) => [n, at(fileOf(n))])) })
  const shell = chunkOf(manifest, 'shell')
  const preload = closure(manifest, shell).map((f) => `<link rel="modulepreload" href="${at(f)}">`)
  const styles = [...new Set(closureCss(manifest, shell))].map((f) => `<link rel="stylesheet" href="${at(f)}">`)
  const html = readFileSync(join(bundle.pages, 'shell/index.html'), 'utf8')
    .replace('<!--head-->', [`<script type="importmap">${importMap}</script>`, ...styles, ...preload,
      `<script type="module" src="${at(shell.file)}"></script>`].join('\n    '))
    .replaceAll('<!--favicon-->', at(assetOf(manifest, 'emblem.svg')))
  writeFileSync(join(bundle.out, 'index.html'), html)
  return { shell: 'index.html', csp: policy(importMap) }
}

function assetOf(manifest, name) {
  const asset = Object.values(manifest).find((c) => c.src?.endsWith(name))
  if (!asset) throw new Error(`no asset ${name} in the manifest`)
  return asset.file
}

function closure(manifest, chunk, seen = new Set()) {
  for (const key of chunk.imports ?? []) {
    const next = manifest[key]
    if (!seen.has(next.file)) {
      seen.add(next.file)
      closure(manifest, next, seen)
    }
  }
  return [...seen]
}

function closureCss(manifest, chunk) {
  return [...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((key) => closureCss(manifest, manifest[key]))]
}

// Nothing inline but the import map, named by its hash; nothing from elsewhere.
function policy(importMap) {
  const hash = createHash('sha256').update(importMap).digest('base64')
  return ["default-src 'none'", `script-src 'self' 'sha256-${hash}'`, "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'",
    "connect-src 'self'", "frame-src 'self' blob:", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'self'"].join('; ')
}
