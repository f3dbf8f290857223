import { type Input, inputOf, inputsOf, listOf, textOf } from './import-file.ts'
import type { Workload } from './kubernetes-workload.ts'

const zoneKeys = new Set(['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone'])

/** The zones to which a workload is bound by name; empty where the manifest leaves that open. */
export function zonesOf({ pod }: Workload): readonly string[] {
  const selected = Object.entries(inputOf(pod.nodeSelector)).flatMap(([key, zone]) =>
    zoneKeys.has(key) ? [textOf(zone)] : [],
  )
  const wanted = inputOf(inputOf(pod.affinity).nodeAffinity)
  const terms = inputsOf(inputOf(wanted.requiredDuringSchedulingIgnoredDuringExecution).nodeSelectorTerms)
  const listed = terms.flatMap((term) => inputsOf(term.matchExpressions)).flatMap(zonesIn)
  return [...new Set([...selected, ...listed])].filter((zone) => zone !== '')
}

function zonesIn({ key, operator, values }: Input): readonly string[] {
  return operator === 'In' && zoneKeys.has(textOf(key)) ? listOf(values).map(textOf) : []
}

/** So many instances over these, as evenly as it goes, the first ones first. */
export function evenly(count: number, ids: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    ids.map((id, index) => [id, Math.floor(count / ids.length) + (index < count % ids.length ? 1 : 0)]),
  )
}
