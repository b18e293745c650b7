import { moduleLoaded, ui, type PagesModule } from '@anju/kit'

const loaded = new Map<string, Promise<PagesModule>>()

/** The pages of a domain, from the address that the platform gives; loaded once per version. */
export function moduleOf(domain: string): Promise<PagesModule> {
  const entry = ui.value.modules[domain]
  if (!entry) return Promise.reject(new Error(`no pages of ${domain}`))
  const key = entry.entry
  let found = loaded.get(key)
  if (!found) {
    found = load(domain)
    found.catch(() => loaded.delete(key))
    loaded.set(key, found)
  }
  return found
}

async function load(domain: string): Promise<PagesModule> {
  const { entry, css } = ui.value.modules[domain]!
  const [module] = await Promise.all([import(/* @vite-ignore */ entry) as Promise<{ default: PagesModule }>, ...css.map(style)])
  moduleLoaded(domain, entry)
  return module.default
}

function style(file: string): Promise<void> {
  if (document.querySelector(`link[href="${file}"]`)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: file })
    link.onload = () => resolve()
    link.onerror = () => reject(new Error(`no style ${file}`))
    document.head.append(link)
  })
}
