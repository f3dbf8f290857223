import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A busy machine is slow, not wrong: what is waited for has time to come.
    expect: { poll: { timeout: 20_000 } },
    include: ['{lib,server,cli,components,simulation,tools}/**/*.test.{ts,tsx}'],
    benchmark: { include: ['{lib,server}/**/*.bench.ts'] },
    setupFiles: ['tools/seed.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
