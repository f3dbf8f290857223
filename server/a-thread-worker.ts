import { threadId } from 'node:worker_threads'
import { answerEach } from './thread-work.ts'

// A thread for tests that does what it is told.

answerEach((what: 'answer' | 'say who' | 'throw' | 'hang' | 'grow' | 'die'): string => {
  if (what === 'say who') return `thread ${threadId}`
  if (what === 'throw') throw new Error('no')
  if (what === 'die') process.exit(1)
  if (what === 'hang') for (;;);
  if (what === 'grow') for (const kept: string[][] = []; ; ) kept.push(new Array(100_000).fill('x'))
  return 'an answer'
})
