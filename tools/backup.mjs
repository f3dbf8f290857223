// Backups from a checkout: makes what is missing, then runs the bundle.
import { bundled, installed } from './prepare.mjs'

installed()
bundled('backup')
await import('../build/backup.mjs')
