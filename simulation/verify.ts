import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { disagreement, resultsTable } from './results-table.ts'
import { coverageOf, type Outcome, type Task } from './task.ts'
import { verdictOf } from './verdict.ts'

// Judges the engine by simulations: npm run verify:simulation -- [--boards 100] [--seed 1] [--events 3000000]
// [--intervals 4000] [--threads 2]. Ends with 1 when an answer is further from what happens than it promises.

const { values } = parseArgs({
  options: {
    boards: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    events: { type: 'string', default: '3000000' },
    intervals: { type: 'string', default: '4000' },
    threads: { type: 'string', default: '2' },
  },
})
const [boards, seed, events, intervals, threads] = [
  Number(values.boards),
  Number(values.seed),
  Number(values.events),
  Number(values.intervals),
  Number(values.threads),
]
if (![boards, seed, events, intervals, threads].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error('--boards, --seed, --events, --intervals and --threads are whole numbers.')
  process.exit(2)
}

const INTERVALS_A_TASK = 100
const tasks = [...simulated('exact', boards), ...simulated('general', boards / 5), ...drawn()]
const outcomes = await Promise.all(Array.from({ length: threads }, () => worked())).then((parts) =>
  parts.flat(),
)
const comparisons = [...outcomes.flatMap((outcome) => outcome.comparisons), ...coverageOf(outcomes)]
const different = comparisons.filter((row) => verdictOf(row) === 'differs')
for (const row of different) console.log(disagreement(row))
console.log(`\n${resultsTable(comparisons).join('\n')}`)
process.exitCode = different.length > 0 || comparisons.length === 0 ? 1 : 0

function simulated(kind: 'exact' | 'general', count: number): Task[] {
  return Array.from({ length: count }, (_, index) => ({ kind, seed: seed + index, effort: { events } }))
}

function drawn(): Task[] {
  return Array.from({ length: Math.ceil(intervals / INTERVALS_A_TASK) }, (_, index) => {
    const from = index * INTERVALS_A_TASK
    return { kind: 'coverage', seed: seed + from, boards: Math.min(INTERVALS_A_TASK, intervals - from) }
  })
}

/** What one thread does of the tasks that nobody has taken yet. */
async function worked(): Promise<Outcome[]> {
  const worker = aWorker()
  const done: Outcome[] = []
  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
    done.push(await answered(worker, task))
    console.error(`${task.kind} ${task.seed} done, ${tasks.length} to go`)
  }
  await worker.terminate()
  return done
}

function answered(worker: Worker, task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    worker.once('message', (outcome: Outcome) => {
      worker.off('error', reject)
      resolve(outcome)
    })
    worker.once('error', reject)
    worker.postMessage(task)
  })
}

/** Node 20 does not pass a loader on to threads, so the thread registers it itself. */
function aWorker(): Worker {
  const source = new URL('./verify-worker.ts', import.meta.url)
  return new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}') })`,
    {
      eval: true,
    },
  )
}
