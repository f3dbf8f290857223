import { reading } from './reading.ts'
import { answerEach } from './thread-work.ts'

answerEach(reading)
