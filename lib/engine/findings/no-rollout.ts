import type { Rule } from './drawing.ts'
import { unprepared } from './unprepared.ts'

/** It breaks on the way, so it will be changed, and nobody has said how a change is rolled out. [E24] */
export const noRollout: Rule = (drawing) => unprepared(drawing, 'no-rollout', 'rollout')
