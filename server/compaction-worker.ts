import { fold } from './fold.ts'
import { answerEach } from './thread-work.ts'

answerEach(fold)
