import { grouped } from './grouped.ts'
import { countOf, type Input, inputsOf, textOf } from './import-file.ts'
import type { ImportLine } from './imported.ts'

/** How many of the elements of a model run. */
interface Deployment {
  readonly fields: ReadonlyMap<string, { readonly instances: number }>
  readonly report: readonly ImportLine[]
}

/**
 * How many of each element the environment runs that runs most: its instances times those of the nodes around it.
 * Nodes are not taken for failure domains: one that is there several times fails one at a time.
 */
export function deployment(nodes: readonly Input[], owner: ReadonlyMap<string, string>): Deployment {
  const environments = grouped(nodes, ({ environment }) => textOf(environment) || 'Default')
  const counted = [...environments].map(([name, rows]) => ({ name, counts: countsIn(rows, owner) }))
  const best = counted.toSorted((one, other) => sum(other.counts) - sum(one.counts))[0]
  if (best === undefined || best.counts.size === 0) return { fields: new Map(), report: [] }
  const others = counted.filter((each) => each !== best).map(({ name }) => name)
  return {
    fields: new Map([...best.counts].map(([id, instances]) => [id, { instances }])),
    report: [
      { what: 'environment', path: 'deploymentNodes', detail: best.name },
      ...(others.length === 0
        ? []
        : [{ what: 'left-out', path: 'deploymentNodes', detail: others.join(', ') } as const]),
    ],
  }
}

function countsIn(nodes: readonly Input[], owner: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  function count(node: Input, times: number): void {
    const here = times * instancesOf(node)
    const rows = [...inputsOf(node.containerInstances), ...inputsOf(node.softwareSystemInstances)]
    for (const { containerId, softwareSystemId } of rows) {
      const id = owner.get(textOf(containerId) || textOf(softwareSystemId))
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + here)
    }
    for (const child of inputsOf(node.children)) count(child, here)
  }
  for (const node of nodes) count(node, 1)
  return counts
}

/** `instances` may be a range such as `2..N`, of which the least counts. */
function instancesOf({ instances }: Input): number {
  return countOf(textOf(instances).split('..')[0]) ?? 1
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
