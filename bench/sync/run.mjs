import { echo, hocuspocus, hundredfold, yWebsocket } from './kinds.mjs'
import { attack } from './scenarios/attack.mjs'
import { history } from './scenarios/history.mjs'
import { memory } from './scenarios/memory.mjs'
import { room } from './scenarios/room.mjs'
import { saving } from './scenarios/saving.mjs'
import { storm } from './scenarios/storm.mjs'
import { serverProcess } from './server-process.mjs'
import { median } from './statistics.mjs'

// Prints a table of medians for each scenario named on the command line, or for all; the same with servers.

const SCENARIOS = { room, saving, memory, history, storm, attack }
const KINDS = [hundredfold, hocuspocus, yWebsocket, echo]
const TIMES = Number(process.env.TIMES ?? 3)

const scenarios = namedOr(Object.keys(SCENARIOS))
const servers = namedOr(KINDS.map(({ file }) => file))
for (const name of scenarios) {
  const { title, columns, skip = [], measure } = SCENARIOS[name]
  console.log(`\n**${title}**\n`)
  console.log(`| | ${columns.join(' | ')} |\n| --- |${columns.map(() => ' ---: |').join('')}`)
  for (const kind of KINDS.filter(({ name, file }) => servers.includes(file) && !skip.includes(name))) {
    const figures = []
    for (let time = 0; time < TIMES; time++) figures.push(await measured(measure, kind))
    const medians = columns.map((_, column) => rounded(median(figures.map((row) => row[column]))))
    console.log(`| ${kind.name} | ${medians.join(' | ')} |`)
  }
}
process.exit(0)

function namedOr(all) {
  const named = process.argv.slice(2).filter((word) => all.includes(word))
  return named.length > 0 ? named : all
}

async function measured(measure, kind) {
  const server = serverProcess(kind)
  try {
    return await measure(server)
  } finally {
    await server.remove()
  }
}

function rounded(figure) {
  if (!Number.isFinite(figure)) return 'not within 120 s'
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(figure >= 1 ? 3 : 2)
}
