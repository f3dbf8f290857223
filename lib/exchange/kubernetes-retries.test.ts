import { expect, test } from 'vitest'
import { importBoard } from './import-board.ts'

test('a mesh that tries again says so on the connections', () => {
  const manifest = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { spec: { containers: [{ name: a, env: [{ name: URL, value: "http://db" }] }] } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: db }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: db }
spec:
  hosts: [db]
  http:
    - route: [{ destination: { host: db } }]
      retries: { attempts: 3, perTryTimeout: 250ms }
`

  expect(importBoard(manifest, 'shop.yaml').board?.connections[0]?.retry).toEqual({
    retries: 3,
    timeoutSeconds: 0.25,
  })
})
