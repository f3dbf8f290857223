import type { Inspection } from './inspection.ts'
import { reread } from './reread.ts'
import type { LogRow } from './storage/storage.ts'
import { answerEach } from './thread-work.ts'

answerEach((rows: readonly LogRow[]): Inspection[] => reread(rows).inspections)
