import { parentPort } from 'node:worker_threads'
import { outcomeOf, type Task } from './task.ts'

parentPort?.on('message', (task: Task) => parentPort?.postMessage(outcomeOf(task)))
