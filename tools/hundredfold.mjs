#!/usr/bin/env node
// The command line from a checkout: makes what is missing, then runs the bundle. Only results go to standard output.
import { bundled, installed } from './prepare.mjs'

await installed()
await bundled('hundredfold')
await import('../build/hundredfold.mjs')
