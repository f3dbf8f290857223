import { aClient } from './a-client.ts'

// A person who writes numbered fields without end and says how many of them are on the disk: a process of its own,
// which a test kills together with the server.

const [, , http = '', board = '', secret = '', name = ''] = process.argv
const writer = aClient({ http, board, secret })
await writer.synced()
await writer.allSaved()
const before = writer.saved()
writer.news.on('saved', () => process.stdout.write(`${writer.saved() - before}\n`))
for (let number = 0; ; number++) {
  writer.doc.getMap('fields').set(`${name}.${number}`, true)
  await new Promise((resolve) => setTimeout(resolve, 1))
}
