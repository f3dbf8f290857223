import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { built, installed, ROOT } from './prepare.mjs'

// Everything from nothing: packages, build, server. The server runs in this process, so signals and the exit
// code are its own.

installed()
built()
process.chdir(ROOT)
process.env.NODE_ENV = 'production'
await import(pathToFileURL(join(ROOT, 'build', 'server.mjs')).href)
