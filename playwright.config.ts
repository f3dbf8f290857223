import { defineConfig } from '@playwright/test'

/** Flags for a browser in a container: no sandbox as root, and no talk to anybody but our own server. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // A machine that is busy with something else may be late once; twice is a failure.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  use: {
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags,
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
    },
    trace: 'retain-on-failure',
  },
})
