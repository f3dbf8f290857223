import { join } from 'node:path'
import Database from 'libsql'

/** Releases the folder; the operating system does it too when the process dies in any way. */
export type Unlock = () => void

/**
 * Makes this process the only server on a data folder. Two would each keep their own rooms in memory and
 * people on one board would not see each other. The lock is an open transaction on an empty database,
 * which, unlike a file with a process id in it, cannot be left behind by a crash.
 */
export function lockFolder(folder: string): Unlock {
  const lock = new Database(join(folder, 'hundredfold.lock'))
  try {
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new Error(
      `Another Hundredfold is already running on the data folder ${folder}. Stop it, or set DATA_DIR to another folder.`,
    )
  }
  return () => {
    lock.exec('rollback')
    lock.close()
  }
}
