import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aConfig, aDataDir, aServer } from './a-server.ts'
import { examined, examinedFromOutside } from './doctor.ts'

let dataDir: string

beforeEach(() => {
  dataDir = aDataDir()
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const messages = (findings: readonly { message: string }[]) =>
  findings.map(({ message }) => message).join('\n')

test('a usable folder has nothing bad, and is left as it was found', () => {
  const findings = examined(aConfig(dataDir), Date.now())

  expect(findings.map(({ state }) => state)).not.toContain('bad')
  expect(messages(findings)).toMatch(/confirms a write in .* are free in .*There is no backup/s)
})

test('a folder that cannot be made is told with the remedy', () => {
  writeFileSync(join(dataDir, 'file'), '')
  const findings = examined(aConfig(join(dataDir, 'file', 'data')), Date.now())

  expect(findings).toMatchObject([{ state: 'bad', message: expect.stringContaining('set DATA_DIR') }])
})

test('a backup that is old is a warning', () => {
  writeFileSync(join(dataDir, 'hundredfold-2026.db'), '')
  const inTenDays = Date.now() + 10 * 24 * 60 * 60 * 1000

  expect(messages(examined(aConfig(dataDir), Date.now()))).toContain('0.0 days old.')
  expect(messages(examined(aConfig(dataDir), inTenDays))).toContain('10.0 days old; make one every day.')
})

test('a server with nothing in between is found well', async () => {
  const server = await aServer()
  const findings = await examinedFromOutside(server.http)
  await server.remove()

  expect(findings.filter(({ state }) => state !== 'good')).toEqual([])
  expect(messages(findings)).toContain('Sockets come through.')
})

test('what a proxy takes away is found', async () => {
  const proxy = createServer((_request, response) => response.end('ready'))
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const findings = await examinedFromOutside(url)
  proxy.closeAllConnections()
  await new Promise((resolve) => proxy.close(resolve))

  expect(messages(findings)).toContain('content-security-policy is missing or changed on the way')
  expect(messages(findings)).toContain('A socket is answered 200')
  expect(messages(await examinedFromOutside(url))).toContain('does not answer')
})
