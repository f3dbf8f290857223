// Loaded into the server of a test: its clock goes on by as many milliseconds as the test says.

let aheadMilliseconds = Number(process.env.CLOCK_AHEAD ?? 0)
const { now } = Date
Date.now = () => now() + aheadMilliseconds
process.on('message', (milliseconds) => {
  aheadMilliseconds += milliseconds
  process.send(aheadMilliseconds)
})
process.channel?.unref()
