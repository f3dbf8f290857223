import { join } from 'node:path'

// The program of @y/websocket-server, which the package does not export, with LevelDB.

process.env.YPERSISTENCE = join(process.env.DATA_DIR, 'level')
process.env.HOST = '127.0.0.1'
await import(new URL('./src/server.js', import.meta.resolve('@y/websocket-server/package.json')).href)
