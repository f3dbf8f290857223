import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,server,cli,components,tools}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['{lib,server}/**/*.bench.ts'] },
    setupFiles: ['tools/seed.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
})
