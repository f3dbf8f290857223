import { bench } from 'vitest'
import { importBoard } from './import-board.ts'

const manifest = Array.from({ length: 500 }, (_, index) => {
  const others = [1, 2, 3].map((step) => `svc-${(index + step) % 500}`)
  const env = others.map((name, at) => `            - { name: PEER_${at}_ADDR, value: "${name}:8080" }`)
  return `
apiVersion: apps/v1
kind: Deployment
metadata: { name: svc-${index}, namespace: shop, labels: { app: svc-${index} } }
spec:
  replicas: 3
  selector: { matchLabels: { app: svc-${index} } }
  template:
    metadata: { labels: { app: svc-${index} } }
    spec:
      containers:
        - name: server
          image: registry.example.com/shop/svc-${index}:1.2.3
          resources: { requests: { cpu: 100m, memory: 64Mi }, limits: { cpu: 200m, memory: 128Mi } }
          env:
${env.join('\n')}
---
apiVersion: v1
kind: Service
metadata: { name: svc-${index}, namespace: shop }
spec: { selector: { app: svc-${index} }, ports: [{ port: 8080 }] }
`
}).join('---')

bench('1,000 Kubernetes objects become a board', () => {
  importBoard(manifest, 'shop.yaml')
})
