import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { built, installed, ROOT } from './prepare.mjs'

// Everything, or one part: types, lint and format; unit and property tests; end-to-end tests of the built product.
// The last line counts what passed and what failed.

const RESULTS = join(ROOT, 'test-results')
const part = process.argv[2] ?? 'all'
const failures = []
const counts = { passed: 0, failed: 0, skipped: 0 }

installed()
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })
if (part === 'all') check()
if (part !== 'e2e') unit()
if (part !== 'unit') await endToEnd()
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
if (failures.length > 0) console.error(`\nNot in order: ${failures.join(', ')}`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exit(failures.length > 0 || counts.passed === 0 ? 1 : 0)

function check() {
  step('format and lint', ['@biomejs/biome', 'biome'], ['check', '--error-on-warnings'])
  step('types', ['typescript', 'tsc'], [])
  step('unused code', ['knip', 'knip'], [])
}

function unit() {
  const report = join(RESULTS, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  step('unit and property tests', ['vitest', 'vitest'], ['run', ...reporters])
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(report)
  count(numPassedTests, numFailedTests, numPendingTests)
}

async function endToEnd() {
  built()
  const { browser } = await import('./browser.mjs')
  const report = join(RESULTS, 'e2e.json')
  const env = { CHROMIUM: browser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report, NEXT_TELEMETRY_DISABLED: '1' }
  step(
    'end-to-end tests',
    ['@playwright/test', 'playwright'],
    ['test', '--reporter=list,json', ...process.argv.slice(3)],
    env,
  )
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(report).stats ?? {}
  count(expected + flaky, unexpected, skipped)
}

/** Runs a package's program; a failure is remembered and the rest still runs. */
function step(name, [packageName, program], args, env = {}) {
  console.log(`\n— ${name}`)
  const manifest = join(ROOT, 'node_modules', packageName, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const file = join(ROOT, 'node_modules', packageName, typeof bin === 'string' ? bin : bin[program])
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (status !== 0) failures.push(name)
}

function count(passed, failed, skipped) {
  counts.passed += passed
  counts.failed += failed
  counts.skipped += skipped
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {} // the run ended before it could write one, and has already counted as failed
  }
}
