import { join } from 'node:path'
import { type Contents, createBackup, restoreBackup, verifyBackup } from './backup.ts'
import { parseConfig } from './config.ts'
import { databaseIn } from './storage/sqlite-storage.ts'

const USAGE = `Backups of a data folder (DATA_DIR, ./data when it is not set)
  backup create [FILE]   while the server runs; into the data folder when no file is given
  backup verify FILE     reads every row and its checksum
  backup restore FILE    while the server is stopped; what was there is kept beside it`

try {
  process.stdout.write(`${answer(process.argv.slice(2))}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

function answer([command, file, ...more]: string[]): string {
  const config = parseConfig(process.env)
  if ('errors' in config) throw new Error(config.errors.join('\n'))
  const { dataDir } = config
  if (more.length > 0) throw new Error(USAGE)
  if (command === 'create') {
    const target = file ?? join(dataDir, `hundredfold-${new Date().toISOString().replaceAll(':', '-')}.db`)
    return `${target}: ${told(createBackup(dataDir, target))}, verified`
  }
  if (command === 'verify' && file !== undefined)
    return `${file}: ${told(verifyBackup(file))}, all of it whole`
  if (command === 'restore' && file !== undefined) {
    const kept = restoreBackup(dataDir, file, Date.now())
    const before = kept === null ? '' : ` What was there is in ${kept}.`
    return `${databaseIn(dataDir)} is restored from ${file}.${before} Start the server.`
  }
  throw new Error(USAGE)
}

function told({ boards, versions, bytes }: Contents): string {
  return `${counted(boards, 'board')}, ${counted(versions, 'version')}, ${(bytes / 1024 / 1024).toFixed(1)} MiB`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
