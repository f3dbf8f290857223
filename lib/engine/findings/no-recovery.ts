import type { Rule } from './drawing.ts'
import { unprepared } from './unprepared.ts'

/** It breaks on the way, and nobody has said how it comes back. [E25] */
export const noRecovery: Rule = (drawing) => unprepared(drawing, 'no-recovery', 'recovery')
