import { knownOf } from './reread.ts'
import { answerEach } from './thread-work.ts'

answerEach(knownOf)
