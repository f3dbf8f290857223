import type { Reply } from './route.ts'

/** A board file is somebody's data: it is saved, never shown as a page of ours. */
export function fileReply(file: string, headers: Record<string, string> = {}): Reply {
  const kind = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': 'attachment; filename="board.json"',
    'Cache-Control': 'private, no-cache',
  }
  return { status: 200, body: file, headers: { ...kind, ...headers } }
}
