import { parseConfig } from './config.ts'
import { examined, examinedFromOutside, type Finding } from './doctor.ts'

// `doctor [ADDRESS]`: the folder and the disk, and with an address also the running server behind its proxy.

const config = parseConfig(process.env)
const findings: Finding[] =
  'errors' in config
    ? config.errors.map((message) => ({ state: 'bad', message }))
    : [{ state: 'good', message: 'The configuration can be read.' }, ...examined(config, Date.now())]
const [, , address] = process.argv
if (address !== undefined) findings.push(...(await examinedFromOutside(address)))

const MARKS = { good: 'good    ', warning: 'warning ', bad: 'BAD     ' }
for (const { state, message } of findings) process.stdout.write(`${MARKS[state]} ${message}\n`)
process.exitCode = findings.some(({ state }) => state === 'bad') ? 1 : 0
