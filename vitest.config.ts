import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,server,cli,components,tools}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['{lib,server}/**/*.bench.ts'] },
    environment: 'node',
    testTimeout: 30_000,
  },
})
