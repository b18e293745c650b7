import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { shared, webPages } from './places.mjs'

export default {
  plugins: [vue()],
  resolve: { alias: Object.entries(shared).filter(([n]) => n.startsWith('@anju/')).map(([find, file]) => ({ find, replacement: join(webPages, file) })) },
  // Some tools are tested beside the pages.
  test: { environment: 'node', include: ['**/*.test.ts'], reporters: ['default'], css: false },
}
