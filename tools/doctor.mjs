// The doctor from a checkout: makes what is missing, then runs the bundle.
import { bundled, installed } from './prepare.mjs'

installed()
bundled('doctor')
await import('../build/doctor.mjs')
