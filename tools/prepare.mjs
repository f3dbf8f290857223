import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

// What start, dev, test and the command line need before they can run. Plain Node, no packages: these
// functions run before there are any. Each does nothing when its work is already done.

/** The project's folder, wherever it was called from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const LOCK = join(ROOT, 'package-lock.json')
const INSTALL_STAMP = join(ROOT, 'node_modules', '.hundredfold-lock')
const BUILD = join(ROOT, 'build')
const BUILD_STAMP = join(BUILD, '.sources')

/** Everything that can change what is built. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'server',
  'cli',
  'public',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'postcss.config.mjs',
  'tools/prepare.mjs',
]

/** What esbuild makes of what; a source that does not exist is left out. */
const BUNDLES = {
  server: 'server/main.ts',
  'compaction-worker': 'server/compaction-worker.ts',
  'opening-worker': 'server/opening-worker.ts',
  'reader-worker': 'server/reader-worker.ts',
  hundredfold: 'cli/hundredfold.ts',
  backup: 'server/backup-command.ts',
  doctor: 'server/doctor-command.ts',
}

/** Installs the packages of the lock file unless exactly these are there. */
export function installed() {
  const lock = hashOf(readFileSync(LOCK))
  if (textOf(INSTALL_STAMP) === lock) return
  if (isInstalledByHand()) return writeFileSync(INSTALL_STAMP, lock)
  say('Installing packages (once, about a minute)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
  writeFileSync(INSTALL_STAMP, lock)
}

/** Builds pages, server and command line unless nothing changed since the last good build. */
export function built() {
  const sources = hashOfSources()
  if (textOf(BUILD_STAMP) === sources && existsSync(join(ROOT, '.next', 'BUILD_ID'))) return
  rmSync(BUILD_STAMP, { force: true })
  say('Building (about half a minute)')
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
  run(process.execPath, [next, 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  bundle(Object.keys(BUNDLES))
  writeFileSync(BUILD_STAMP, sources) // last, so that an interrupted build is done again
}

/** Only one program, in a fraction of a second; it needs no pages. */
export function bundled(name) {
  const stamp = join(BUILD, `.${name}-sources`)
  const sources = hashOfSources()
  if (textOf(stamp) === sources && existsSync(join(BUILD, `${name}.mjs`))) return
  bundle([name])
  writeFileSync(stamp, sources)
}

function bundle(names) {
  const present = names.filter((name) => existsSync(join(ROOT, BUNDLES[name])))
  mkdirSync(BUILD, { recursive: true })
  if (present.length === 0) return
  createRequire(join(ROOT, 'package.json'))('esbuild').buildSync({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(present.map((name) => [name, BUNDLES[name]])),
    outdir: BUILD,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}

/**
 * npm writes its own copy of the lock into node_modules. Someone who ran `npm install` themselves has the
 * right packages when that copy is newer than the lock, and should not wait for them again.
 */
function isInstalledByHand() {
  const copy = join(ROOT, 'node_modules', '.package-lock.json')
  return existsSync(copy) && !existsSync(INSTALL_STAMP) && statSync(copy).mtimeMs >= statSync(LOCK).mtimeMs
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesOf(join(ROOT, source))) {
      hash
        .update(relative(ROOT, file).split(sep).join('/'))
        .update('\0')
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/** All files below a path in a fixed order; tests are left out, since no build contains them. */
function filesOf(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return /\.(test|bench)\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

/** Runs a command in the project's folder; its output is shown only when it fails, and then we end with it. */
function run(command, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`)
  say(`This did not work: ${[command, ...args].join(' ')}`)
  process.exit(status || 1)
}

/** On the error stream: the output stream belongs to the program that is being prepared. */
function say(line) {
  process.stderr.write(`${line}\n`)
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
