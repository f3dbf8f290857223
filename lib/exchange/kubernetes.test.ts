import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { importFiles, importInto } from './import-board.ts'
import { importLineText } from './import-line-text.ts'

const shop = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: web } }
    spec:
      initContainers:
        - { name: wait, image: busybox, command: [sh, -c, "nc -z queue:5672"] }
      containers:
        - { name: proxy, image: envoyproxy/envoy }
        - name: web
          image: shop/web:1
          args: ["--orders-url=http://orders.shop.svc.cluster.local:80/v1", --cache, "cache:6379"]
          env:
            - { name: SELF, value: "web:80" }
            - { name: DB_HOST, value: db }
            - { name: DB_URL, value: "postgres://shop:s3cret@$(DB_HOST):5432/shop" }
            - { name: DB_NAME, value: orders }
            - { name: LEGACY_ADDR, value: "legacy:8080" }
            - { name: PAYMENTS, valueFrom: { configMapKeyRef: { name: settings, key: payments } } }
          resources: { requests: { cpu: 250m, memory: 256Mi }, limits: { memory: 512Mi } }
      topologySpreadConstraints:
        - { topologyKey: topology.kubernetes.io/zone, maxSkew: 1 }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { type: LoadBalancer, selector: { app: web } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { payments: "https://payments" }
---
apiVersion: v1
kind: Service
metadata: { name: payments }
spec: { type: ExternalName, externalName: api.payments.example }
---
apiVersion: v1
kind: List
items:
  - apiVersion: apps/v1
    kind: Deployment
    metadata: { name: orders-blue }
    spec:
      replicas: 3
      template: { metadata: { labels: { app: orders } }, spec: { containers: [{ name: a, image: shop/orders }] } }
  - apiVersion: apps/v1
    kind: Deployment
    metadata: { name: orders-green }
    spec:
      template: { metadata: { labels: { app: orders } }, spec: { containers: [{ name: a, image: shop/orders }] } }
  - { apiVersion: v1, kind: Service, metadata: { name: orders }, spec: { selector: { app: orders } } }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  replicas: 2
  template:
    metadata: { labels: { app: db } }
    spec:
      containers: [{ name: db, image: "postgres:17" }]
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: db } } }
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms:
              - matchExpressions:
                  - { key: topology.kubernetes.io/zone, operator: In, values: [az1, az2] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: cache }
spec: { template: { metadata: { labels: { app: cache } }, spec: { containers: [{ name: cache, image: redis }] } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: queue }
spec: { template: { metadata: { labels: { app: queue } }, spec: { containers: [{ name: q, image: rabbitmq }] } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 4
  maxReplicas: 20
  metrics:
    - type: Pods
      pods: { metric: { name: http_requests_per_second }, target: { type: AverageValue, averageValue: "50" } }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: db }
spec: { minAvailable: 1, selector: { matchLabels: { app: db } } }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: front }
spec:
  rules:
    - http:
        paths:
          - { path: /, backend: { service: { name: web, port: { number: 80 } } } }
          - { path: /orders, backend: { service: { name: orders, port: { number: 80 } } } }
`

function read(text: string) {
  const { board, report, problems } = importFiles([{ name: 'shop.yaml', text }])
  const lines = report.map((line) => `${line.path}: ${importLineText(line, 'en')}`)
  return { board, problems, lines }
}

test('what runs becomes a component with its instances', () => {
  const { board, problems } = read(shop)

  expect(problems).toEqual([])
  expect(board?.title).toBe('shop')
  expect(board?.components.map(({ id, kind, instances }) => [id, kind, instances])).toEqual([
    ['web', 'service', 4],
    ['orders-blue', 'service', 3],
    ['orders-green', 'service', undefined],
    ['db', 'database', { az1: 1, az2: 1 }],
    ['cache', 'cache', undefined],
    ['queue', 'queue', undefined],
    ['api.payments.example', 'external', undefined],
    ['front', 'load-balancer', undefined],
  ])
  expect(board?.domains.map(({ id, kind }) => [id, kind])).toEqual([
    ['az1', 'zone'],
    ['az2', 'zone'],
  ])
})

test('addresses in settings become connections, and what nobody wrote stays a default', () => {
  const { board } = read(shop)
  const rows = board?.connections.map(({ from, to, calls, mode, choice }) => [from, to, calls, mode, choice])
  const calls = (value: number, place: string) => ({ value, source: 'default', note: `shop.yaml ${place}` })
  const web = 'Deployment/web'

  expect(rows).toEqual([
    ['web', 'db', calls(1, `${web} env DB_HOST = db`), undefined, undefined],
    ['web', 'api.payments.example', calls(1, `${web} env PAYMENTS = payments`), undefined, undefined],
    [
      ...['web', 'orders-blue'],
      ...[calls(0.75, `${web} args orders-url = orders.shop.svc.cluster.local:80`), undefined, 'orders'],
    ],
    [
      ...['web', 'orders-green'],
      ...[calls(0.25, `${web} args orders-url = orders.shop.svc.cluster.local:80`), undefined, 'orders'],
    ],
    ['web', 'cache', calls(1, `${web} args cache = cache:6379`), undefined, undefined],
    ['web', 'queue', undefined, 'startup', undefined],
    ['front', 'web', calls(0.5, 'Ingress/front → web'), undefined, 'front'],
    ['front', 'orders-blue', calls(0.375, 'Ingress/front → orders'), undefined, 'front'],
    ['front', 'orders-green', calls(0.125, 'Ingress/front → orders'), undefined, 'front'],
  ])
})

test('autoscalers give the ceiling, and the rate where they steer by one', () => {
  const { board } = read(shop)
  const web = board?.components.find(({ id }) => id === 'web')

  expect(web).toMatchObject({
    maxInstances: 20,
    autoscale: { perInstance: 50, targetUtilization: 1 },
    limits: [
      {
        capacity: {
          perInstance: {
            source: 'unknown',
            note: 'shop.yaml Deployment/web: web: requests cpu 250m, memory 256Mi; limits memory 512Mi',
          },
        },
      },
    ],
  })
})

const scaler = `
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { kind: Deployment, name: web }, maxReplicas: 10, targetCPUUtilizationPercentage: 50 }
`

test('the ceiling of an autoscaler raises what its instances carry', () => {
  const workload =
    '---\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2 }'
  const { board } = read(scaler + workload)
  const told = aBoard({
    components: board?.components.map((row) => ({
      ...{ ...row, limits: row.limits?.map((limit) => ({ ...limit, capacity: { perInstance: 30 } })) },
    })),
    ...{ drivers: [{ id: 'd', base: 1 }], flows: [{ id: 'f', entry: 'web', driver: 'd', perUnit: 60 }] },
  })

  expect(board?.components[0]).toMatchObject({ instances: 2, maxInstances: 10 })
  expect(forecast(told).breaks.map(({ multiple }) => multiple)).toEqual([5])
})

test('autoscalers alone bring their ceilings to a board', () => {
  const own = aBoard({ components: [{ id: 'w', name: 'Web', kind: 'gateway', instances: 3 }] })
  const { board, report } = importInto(own, importFiles([{ name: 'hpa.yaml', text: scaler }]))

  expect(board?.components).toMatchObject([
    { id: 'w', name: 'Web', kind: 'gateway', instances: 3, maxInstances: 10 },
  ])
  expect(report.filter(({ what }) => what === 'conflict')).toEqual([])
})

test('KEDA scales by requests as well', () => {
  const { board } = read(`
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: web }
spec:
  scaleTargetRef: { name: web }
  minReplicaCount: 2
  maxReplicaCount: 40
  triggers:
    - { type: cpu, metricType: Utilization, metadata: { value: "60" } }
    - { type: prometheus, metadata: { metricName: http_requests_per_second, query: x, threshold: "25" } }
`)

  expect(board?.components[0]).toMatchObject({
    ...{ id: 'web', instances: 2, maxInstances: 40, autoscale: { perInstance: 25, targetUtilization: 1 } },
  })
})

test('the report tells hints, entries and dead ends, and no secret', () => {
  const { lines } = read(shop)
  const told = lines.filter((line) => !/taken for|calls “|instances?, as/.test(line))

  expect(lines.join()).not.toContain('s3cret')
  expect(told).toMatchInlineSnapshot(`
    [
      "HorizontalPodAutoscaler/web spec.maxReplicas: at most 20 instances, the ceiling of its autoscaler",
      "HorizontalPodAutoscaler/web: its autoscaler steers by http_requests_per_second 50; say what an instance carries to count with it",
      "Deployment/web topologySpreadConstraints: is spread over “topology.kubernetes.io/zone”; draw those domains and place its instances in them",
      "Deployment/web resources: kept beside its unknown limit: web: requests cpu 250m, memory 256Mi; limits memory 512Mi; measure what an instance carries",
      "StatefulSet/db podAntiAffinity: its instances keep apart by “kubernetes.io/hostname”; draw those domains and place its instances in them",
      "PodDisruptionBudget/db: keeps instances up while nodes are emptied: minAvailable 1",
      "StatefulSet/db node affinity: bound to az1, az2; its instances are placed there evenly",
      "Deployment/web env LEGACY_ADDR: points to legacy:8080, and nothing in these files answers there; draw it if it matters",
      "Ingress/front: requests enter here from outside; the flow “front” waits for its rate",
      "Service/web: requests enter here from outside; the flow “web” waits for its rate",
    ]
  `)
})

test('requests enter where the manifest opens a door, at an unknown rate', () => {
  const { board } = read(shop)

  expect(board?.flows.map(({ entry, perUnit }) => [entry, perUnit])).toEqual([
    ['front', { source: 'unknown', note: 'shop.yaml Ingress/front' }],
    ['web', { source: 'unknown', note: 'shop.yaml Service/web' }],
  ])
})

test('a pod that a deployment made is not counted again', () => {
  const owned = `
- { apiVersion: apps/v1, kind: Deployment, metadata: { name: web } }
- { apiVersion: apps/v1, kind: ReplicaSet, metadata: { name: web-1, ownerReferences: [{ kind: Deployment, name: web }] } }
- { apiVersion: v1, kind: Pod, metadata: { name: web-1-x, ownerReferences: [{ kind: ReplicaSet, name: web-1 }] } }
`

  expect(read(owned).board?.components.map(({ id }) => id)).toEqual(['web'])
})

test('namesakes in two namespaces stay apart and call their own', () => {
  const workload = (namespace: string, name: string, value: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec: { template: { spec: { containers: [{ name: a, env: [{ name: URL, value: "${value}" }] }] } } }
`
  const manifest = [
    workload('one', 'web', 'http://db:1'),
    workload('two', 'web', 'http://db.one:1'),
    workload('one', 'db', ''),
    workload('two', 'db', ''),
  ].join('---')

  expect(read(manifest).board?.connections.map(({ from, to }) => [from, to])).toEqual([
    ['one-web', 'one-db'],
    ['two-web', 'one-db'],
  ])
})

test('a Helm template is asked for in its finished form', () => {
  const { board, lines } = read('apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}-web\n')

  expect(board).toBeNull()
  expect(lines.join()).toContain('helm template')
})

const shared = new URL('../../../shared/data/kubernetes/', import.meta.url)
const real = (name: string) => ({ name, text: readFileSync(new URL(name, shared), 'utf8') })

test.skipIf(!existsSync(shared))('Online Boutique gives its 16 connections [needs ../shared]', () => {
  const { board, problems, report } = importFiles([real('online-boutique.kubernetes-manifests.yaml')])
  const deadEnds = report.filter(({ what }) => what === 'no-such-address')

  expect(problems).toEqual([])
  expect(board?.components).toHaveLength(12)
  expect(board?.connections).toHaveLength(16)
  expect(board?.flows.map(({ entry }) => entry)).toEqual(['frontend'])
  expect(deadEnds.map((line) => 'detail' in line && line.detail)).toEqual(['shoppingassistantservice:80'])
})

test.skipIf(!existsSync(shared))('Sock Shop and its autoscalers come in together [needs ../shared]', () => {
  const scalers = readdirSync(new URL('sock-shop-hpa/', shared)).map((name) => real(`sock-shop-hpa/${name}`))
  const { board, problems, report } = importFiles([real('sock-shop.complete-demo.yaml'), ...scalers])
  const stray = report.filter(({ what }) => what === 'no-such-workload')

  expect(problems).toEqual([])
  expect(scalers).toHaveLength(8)
  expect(board?.components).toHaveLength(14)
  expect(board?.components.filter(({ maxInstances }) => maxInstances === 10)).toHaveLength(7)
  // its deployment is called carts, its autoscaler steers “cart”
  expect(stray.map((line) => 'detail' in line && line.detail)).toEqual(['Deployment/cart'])
})
