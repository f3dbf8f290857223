import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importFiles } from './import-board.ts'
import { inputOf, inputsOf } from './import-file.ts'

const shared = new URL('../../../shared/data/', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, shared), 'utf8')
const tree = (path: string) => inputOf(JSON.parse(text(path)))
const matches = (path: string, pattern: RegExp) => text(path).match(pattern)?.length ?? 0
const rowsOf = (path: string) =>
  text(path)
    .trim()
    .split(/\r\n?|\n/).length - 1

/** What a file holds, counted without any importer, and what is expected to come of it. */
interface Counted {
  readonly components: number
  /** Calls and start orders. */
  readonly connections?: number
  readonly flows?: number
  readonly points?: number
}

const boutique = 'kubernetes/online-boutique.kubernetes-manifests.yaml'
const workloads = /^kind: (Deployment|StatefulSet|DaemonSet)$/gm

/**
 * Some counts stand as numbers: pairs of services of which one depends on the other or has its name in a setting,
 * counted in the files by other means.
 */
const files: Readonly<Record<string, () => Counted>> = {
  // the shopping assistant of one address has no deployment
  [boutique]: () => ({
    components: matches(boutique, workloads),
    connections: addressesOf(boutique) - 1,
    flows: matches(boutique, /type: LoadBalancer/g),
  }),
  'kubernetes/online-boutique.istio-manifests.yaml': () => ({ components: 1, connections: 0, flows: 1 }),
  // images hide the addresses: only the session store is in the manifests
  'kubernetes/sock-shop.complete-demo.yaml': () => ({
    components: matches('kubernetes/sock-shop.complete-demo.yaml', workloads),
    connections: 1,
    flows: matches('kubernetes/sock-shop.complete-demo.yaml', /type: NodePort/g),
  }),
  'compose/sock-shop.docker-compose.yml': composeCount('compose/sock-shop.docker-compose.yml', 2),
  'compose/opentelemetry-demo.compose.yaml': composeCount('compose/opentelemetry-demo.compose.yaml', 56),
  'compose/dsb-socialNetwork.docker-compose.yml': composeCount(
    'compose/dsb-socialNetwork.docker-compose.yml',
    19,
  ),
  'compose/dsb-socialNetwork.docker-compose-swarm.yml': composeCount(
    'compose/dsb-socialNetwork.docker-compose-swarm.yml',
    63,
  ),
  'compose/dsb-hotelReservation.docker-compose.yml': composeCount(
    'compose/dsb-hotelReservation.docker-compose.yml',
    22,
  ),
  'compose/aws-retail-store.docker-compose.yml': () => ({ components: 0, connections: 0 }),
  'servicegraph/kiali-app-graph.json': kialiCount('servicegraph/kiali-app-graph.json'),
  'servicegraph/kiali-workload-graph.json': kialiCount('servicegraph/kiali-workload-graph.json'),
  'terraform/infracost-example-plan.json': terraformCount('terraform/infracost-example-plan.json'),
  'terraform/infracost-cmd-example_plan.json': terraformCount('terraform/infracost-cmd-example_plan.json'),
  // the containers stand for the one system that has some
  'structurizr/big-bank-plc.36141.workspace.json': () => {
    const { people, softwareSystems } = inputOf(tree('structurizr/big-bank-plc.36141.workspace.json').model)
    const containers = inputsOf(softwareSystems).flatMap((system) => inputsOf(system.containers))
    const plain = inputsOf(softwareSystems).filter(({ containers: own }) => inputsOf(own).length === 0)
    return { components: inputsOf(people).length + plain.length + containers.length, connections: 15 }
  },
  'other/sample.canvas': () => {
    const { nodes, edges } = tree('other/sample.canvas')
    const cards = inputsOf(nodes).filter(({ type }) => type !== 'group')
    return { components: cards.length, connections: inputsOf(edges).length }
  },
  // a system is a domain; of the five others none depends on another
  'other/backstage-example-entities.yaml': () => ({
    components: matches('other/backstage-example-entities.yaml', /^kind: (Component|Resource)$/gm),
    connections: 0,
  }),
  ...Object.fromEntries(
    [
      'air-passengers',
      'nab-elb_request_count_8c0756',
      'nab-rds_cpu_utilization_cc0c53',
      'wikipedia-peyton_manning-log-daily-views',
    ].map((name) => [`growth/${name}.csv`, () => ({ components: 0, points: rowsOf(`growth/${name}.csv`) })]),
  ),
}

/** The different addresses in the settings of each document of a manifest. */
function addressesOf(path: string): number {
  const documents = text(path).split(/^---$/m)
  return documents.reduce(
    (sum, each) =>
      sum + new Set(each.match(/value: "?[\w-]+:\d+"?$/gm)?.map((line) => line.replaceAll('"', ''))).size,
    0,
  )
}

function composeCount(path: string, connections: number): () => Counted {
  return () => {
    const [, services = ''] = /^services:\n([\s\S]*?)(?=^[^\s#]|(?![\s\S]))/m.exec(text(path)) ?? []
    return { components: services.match(/^ {2}[\w.-]+:/gm)?.length ?? 0, connections }
  }
}

/** Every node is a component and every edge a connection. */
function kialiCount(path: string): () => Counted {
  return () => {
    const { nodes, edges } = inputOf(tree(path).elements)
    return { components: inputsOf(nodes).length, connections: inputsOf(edges).length }
  }
}

function terraformCount(path: string): () => Counted {
  const resourcesIn = (module: unknown): number => {
    const { resources, child_modules } = inputOf(module)
    const inner = inputsOf(child_modules).map(resourcesIn)
    return inner.reduce((sum, count) => sum + count, inputsOf(resources).length)
  }
  return () => ({ components: resourcesIn(inputOf(tree(path).planned_values).root_module), connections: 0 })
}

test.skipIf(!existsSync(shared))('every real file gives what it holds [needs ../shared]', () => {
  for (const [path, count] of Object.entries(files)) {
    const { board, problems } = importFiles([{ name: path, text: text(path) }])
    const { components, connections = 0, flows, points } = count()

    expect([path, problems]).toEqual([path, []])
    expect([path, board?.components.length, board?.connections.length]).toEqual([
      path,
      components,
      connections,
    ])
    if (flows !== undefined) expect([path, board?.flows.length]).toEqual([path, flows])
    if (points !== undefined) expect([path, board?.series[0]?.points.length]).toEqual([path, points])
  }
})

test.skipIf(!existsSync(shared))('no real file is passed over [needs ../shared]', () => {
  const claimed = ['kubernetes', 'compose', 'servicegraph', 'terraform', 'structurizr', 'other', 'growth']
  const schemas = ['compose/_compose-spec.schema.json', 'structurizr/structurizr-json-openapi.yaml']
  const there = claimed.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, shared), { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [`${folder}/${entry.name}`] : [],
    ),
  )

  expect(there.filter((path) => files[path] === undefined)).toEqual(schemas)
})
