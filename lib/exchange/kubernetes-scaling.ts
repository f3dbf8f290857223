import { amountOf, countOf, type Input, inputOf, inputsOf, listOf, textOf } from './import-file.ts'
import type { ImportLine } from './imported.ts'
import { type KubernetesObject, selects } from './kubernetes-object.ts'
import type { Workload } from './kubernetes-workload.ts'

/** Fields of a component that scaling and placement decide, with why. */
export interface Scaling {
  readonly fields: Input
  readonly report: readonly ImportLine[]
}

const autoscalerKinds = new Set(['HorizontalPodAutoscaler', 'ScaledObject'])

/** How many instances a workload has and may have: its own count, within the bounds of its autoscaler. */
export function scalingOf({ object, replicas }: Workload, autoscalers: readonly KubernetesObject[]): Scaling {
  const autoscaler = autoscalers.find((each) => isTarget(each, object))
  const plain = replicas === null ? {} : { instances: replicas }
  if (autoscaler === undefined) return { fields: plain, report: [] }
  const { spec, path } = autoscaler
  const least = countOf(spec.minReplicas ?? spec.minReplicaCount)
  const most = countOf(spec.maxReplicas ?? spec.maxReplicaCount)
  const ceiling = most !== null && most > 0 ? most : null
  const running = countOf(inputOf(autoscaler.object.status).currentReplicas) ?? replicas
  const instances = Math.min(Math.max(least ?? 1, running ?? 1), ceiling ?? Infinity)
  const report: ImportLine[] = []
  const isTold = least !== null || running !== null
  if (isTold && instances !== replicas)
    report.push({ what: 'instances', path: `${path} spec.minReplicas`, count: instances })
  if (ceiling !== null)
    report.push({ what: 'most-instances', path: `${path} spec.maxReplicas`, count: ceiling })
  const targets = targetTexts(spec)
  if (targets.length > 0) report.push({ what: 'scales-by', path, detail: targets.join(', ') })
  const each = requestsPerInstance(spec)
  return {
    fields: {
      ...(isTold ? { instances } : {}),
      ...(ceiling === null ? {} : { maxInstances: ceiling }),
      ...(each === null ? {} : { autoscale: { perInstance: each, targetUtilization: 1 } }),
    },
    report,
  }
}

/** Autoscalers and disruption budgets that concern nothing in the manifests. */
export function strayScaling(
  autoscalers: readonly KubernetesObject[],
  workloads: readonly Workload[],
): readonly ImportLine[] {
  return autoscalers.flatMap((autoscaler): ImportLine[] =>
    workloads.some(({ object }) => isTarget(autoscaler, object))
      ? []
      : [{ what: 'no-such-workload', path: autoscaler.path, detail: targetName(autoscaler) }],
  )
}

/**
 * What autoscalers steer where the files hold nothing that runs: manifests of autoscalers alone bring their ceilings to
 * a board whose components have the same names.
 */
export function scaledObjects(autoscalers: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const targets = autoscalers.map((autoscaler): KubernetesObject => {
    const { kind, name } = inputOf(autoscaler.spec.scaleTargetRef)
    return { ...autoscaler, kind: textOf(kind || 'Deployment'), name: textOf(name), spec: {}, object: {} }
  })
  const different = new Map(targets.map((target) => [`${target.namespace}/${target.name}`, target]))
  return [...different.values()].filter(({ name }) => name !== '')
}

/** The autoscalers among the objects, those of KEDA too. */
export function autoscalersIn(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return objects.filter(({ kind }) => autoscalerKinds.has(kind))
}

function isTarget({ spec, namespace }: KubernetesObject, workload: KubernetesObject): boolean {
  const { kind, name } = inputOf(spec.scaleTargetRef)
  return (
    name === workload.name &&
    textOf(kind || 'Deployment') === workload.kind &&
    (namespace === workload.namespace || namespace === '' || workload.namespace === '')
  )
}

function targetName({ spec }: KubernetesObject): string {
  const { kind, name } = inputOf(spec.scaleTargetRef)
  return `${textOf(kind || 'Deployment')}/${textOf(name)}`
}

/** What an autoscaler steers by, as its manifest says: `cpu 50 %`, `http_requests 100`. */
function targetTexts(spec: Input): readonly string[] {
  const old = amountOf(spec.targetCPUUtilizationPercentage)
  const listed = metricsOf(spec).map(({ name, target }) => {
    const share = amountOf(target.averageUtilization)
    if (share !== null) return `${name} ${share} %`
    return `${name} ${textOf(target.averageValue ?? target.value)}`.trim()
  })
  return [...(old === null ? [] : [`cpu ${old} %`]), ...listed]
}

interface Metric {
  readonly name: string
  readonly target: Input
}

function metricsOf(spec: Input): readonly Metric[] {
  return [...ownMetrics(spec), ...inputsOf(spec.triggers).map(triggerMetric)]
}

/** A trigger of KEDA: a share of the machine, or so much for each instance. */
function triggerMetric({ type, metadata }: Input): Metric {
  const { metricName, threshold, value } = inputOf(metadata)
  const isShare = type === 'cpu' || type === 'memory'
  const target = isShare ? { averageUtilization: value } : { averageValue: threshold ?? value }
  return { name: textOf(metricName) || textOf(type), target }
}

function ownMetrics(spec: Input): readonly Metric[] {
  return inputsOf(spec.metrics).map((metric) => {
    const type = textOf(metric.type)
    const source = inputOf(metric[type.charAt(0).toLowerCase() + type.slice(1)])
    const name = textOf(source.name) || textOf(inputOf(source.metric).name) || textOf(source.metricName)
    const isOld = source.target === undefined || textOf(source.targetAverageUtilization) !== ''
    const old = {
      averageUtilization: source.targetAverageUtilization,
      averageValue: source.targetAverageValue,
    }
    return { name, target: isOld ? old : inputOf(source.target) }
  })
}

/** Requests per second that an instance is meant to get, where the autoscaler steers by them. */
function requestsPerInstance(spec: Input): number | null {
  const metric = metricsOf(spec).find(
    ({ name }) =>
      /(requests?|rps|qps|queries)(_|-)?(per_second|rate)?$/i.test(name) && /second|rate|rps|qps/i.test(name),
  )
  const each = metric && quantityOf(metric.target.averageValue)
  return each === undefined || each === null || each <= 0 ? null : each
}

/** A Kubernetes quantity: `100`, `500m`, `1k`. */
function quantityOf(value: unknown): number | null {
  const [, digits, suffix = ''] = /^([\d.]+)([mkM]?)$/.exec(textOf(value)) ?? []
  const number = amountOf(digits)
  const scale: Readonly<Record<string, number>> = { '': 1, m: 1e-3, k: 1e3, M: 1e6 }
  return number === null ? null : number * (scale[suffix] ?? 1)
}

/** What the manifest says about where instances go and how many stay up: hints, for the zones are not in it. */
export function placementHints(
  { object, labels, pod }: Workload,
  budgets: readonly KubernetesObject[],
): readonly ImportLine[] {
  const { path } = object
  const spread = inputsOf(pod.topologySpreadConstraints).map(
    (constraint): ImportLine => ({
      ...{ what: 'spread', path: `${path} topologySpreadConstraints` },
      detail: textOf(constraint.topologyKey),
    }),
  )
  const against = inputOf(inputOf(pod.affinity).podAntiAffinity)
  const rules = [
    ...inputsOf(against.requiredDuringSchedulingIgnoredDuringExecution),
    ...inputsOf(against.preferredDuringSchedulingIgnoredDuringExecution).map((each) =>
      inputOf(each.podAffinityTerm),
    ),
  ]
  const apart = rules
    .filter((rule) => selectsOwn(rule.labelSelector, labels))
    .map(
      (rule): ImportLine => ({
        ...{ what: 'apart', path: `${path} podAntiAffinity` },
        detail: textOf(rule.topologyKey),
      }),
    )
  const own = budgets.filter(
    ({ spec, namespace }) => namespace === object.namespace && selectsOwn(spec.selector, labels),
  )
  const kept = own.map((budget): ImportLine => {
    const { minAvailable, maxUnavailable } = budget.spec
    const detail =
      minAvailable === undefined
        ? `maxUnavailable ${textOf(maxUnavailable)}`
        : `minAvailable ${textOf(minAvailable)}`
    return { what: 'kept-up', path: budget.path, detail }
  })
  return [...spread, ...apart, ...kept]
}

/** Whether a label selector means the pods with these labels. */
function selectsOwn(selector: unknown, labels: Input): boolean {
  const { matchLabels, matchExpressions } = inputOf(selector)
  const expressions = inputsOf(matchExpressions)
  const isMatched = expressions.every(({ key, operator, values }) => {
    const value = labels[textOf(key)]
    const isIn = listOf(values).some((each) => textOf(each) === textOf(value))
    if (operator === 'In') return value !== undefined && isIn
    if (operator === 'NotIn') return !isIn
    return operator === 'Exists' ? value !== undefined : value === undefined
  })
  if (Object.keys(inputOf(matchLabels)).length === 0) return expressions.length > 0 && isMatched
  return isMatched && selects(matchLabels, labels)
}
