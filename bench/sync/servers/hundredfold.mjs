import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// The server of this project without pages, bundled as the product is.

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BUILD = join(ROOT, 'build', 'bench-sync')

createRequire(join(ROOT, 'package.json'))('esbuild').buildSync({
  absWorkingDir: ROOT,
  entryPoints: {
    server: 'server/sync-only.ts',
    'compaction-worker': 'server/compaction-worker.ts',
    'opening-worker': 'server/opening-worker.ts',
    'reader-worker': 'server/reader-worker.ts',
  },
  outdir: BUILD,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
})
await import(pathToFileURL(join(BUILD, 'server.mjs')).href)
