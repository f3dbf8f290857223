import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from './prepare.mjs'

const ON_THE_SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium to test with: Playwright's own, else one on the system, else it is installed, by Playwright or, on
 * Debian as root, by apt. Ends the process with one sentence when none can be had.
 */
export function browser() {
  const found = existing() ?? installedByPlaywright() ?? installedByApt()
  if (found) return found
  process.stderr.write(
    'No browser for the end-to-end tests. Install Chromium or Chrome, or set CHROMIUM to its path, and run this again.\n',
  )
  process.exit(1)
}

function existing() {
  const own = createRequire(join(ROOT, 'package.json'))('@playwright/test').chromium.executablePath()
  return [process.env.CHROMIUM ?? '', own, ...ON_THE_SYSTEM].find((path) => path !== '' && existsSync(path))
}

function installedByPlaywright() {
  process.stderr.write('Looking for a browser: npx playwright install chromium\n')
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
  const options = { cwd: ROOT, stdio: 'ignore', timeout: 300_000 }
  return spawnSync(process.execPath, [cli, 'install', 'chromium'], options).status === 0
    ? existing()
    : undefined
}

function installedByApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  process.stderr.write('Looking for a browser: apt-get install chromium\n')
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options)
  return existing()
}
