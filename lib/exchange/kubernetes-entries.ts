import { amountOf, type Input, inputOf, inputsOf, textOf } from './import-file.ts'
import type { KubernetesObject } from './kubernetes-object.ts'

/** Where requests come in from outside, with the services that they go on to. */
export interface Entry {
  readonly name: string
  readonly object: KubernetesObject
  /** The share of the entry's requests that goes to each service; the shares sum to 1. */
  readonly shares: ReadonlyMap<string, number>
}

const routeKinds = new Set(['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'VirtualService'])

/** Ingresses, and the gateways of routes; a virtual service without a gateway stays inside the mesh. */
export function entriesIn(objects: readonly KubernetesObject[]): readonly Entry[] {
  const ingresses = objects
    .filter(({ kind }) => kind === 'Ingress')
    .map((object) => ({ name: object.name, object, rules: ingressRules(object.spec) }))
  const routes = objects
    .filter(({ kind }) => routeKinds.has(kind))
    .flatMap((object) => {
      const gateway = gatewayOf(object)
      return gateway === '' ? [] : [{ name: gateway, object, rules: routeRules(object.spec) }]
    })
  const gateways = [...new Set(routes.map(({ name }) => name))].flatMap((name) => {
    const own = routes.filter((route) => route.name === name)
    const [first] = own
    return first === undefined ? [] : [{ ...first, rules: own.flatMap(({ rules }) => rules) }]
  })
  return [...ingresses, ...gateways].flatMap(({ name, object, rules }) => {
    const shares = sharesOf(rules)
    return shares.size === 0 ? [] : [{ name, object, shares }]
  })
}

type Rule = ReadonlyMap<string, number>

function ingressRules(spec: Input): readonly Rule[] {
  const backends = [
    spec.defaultBackend ?? spec.backend,
    ...inputsOf(spec.rules).flatMap((rule) =>
      inputsOf(inputOf(rule.http).paths).map(({ backend }) => backend),
    ),
  ]
  const names = backends.map((backend) => {
    const { service, serviceName } = inputOf(backend)
    return textOf(inputOf(service).name) || textOf(serviceName)
  })
  // many paths to one service are one backend
  return [...new Set(names)].filter((name) => name !== '').map((name) => new Map([[name, 1]]))
}

function gatewayOf({ kind, spec }: KubernetesObject): string {
  if (kind !== 'VirtualService') return textOf(inputsOf(spec.parentRefs)[0]?.name)
  const gateways = Array.isArray(spec.gateways) ? spec.gateways.map(textOf) : []
  return (
    gateways
      .find((name) => name !== 'mesh')
      ?.split('/')
      .at(-1) ?? ''
  )
}

function routeRules(spec: Input): readonly Rule[] {
  const rules = [
    ...inputsOf(spec.rules),
    ...inputsOf(spec.http),
    ...inputsOf(spec.tcp),
    ...inputsOf(spec.tls),
  ]
  return rules.map((rule) => {
    const backends = [
      ...inputsOf(rule.backendRefs),
      ...inputsOf(rule.route).map((route) => ({
        name: inputOf(route.destination).host,
        weight: route.weight,
      })),
    ]
    const weights = new Map<string, number>()
    for (const { name, weight } of backends)
      if (textOf(name) !== '')
        weights.set(textOf(name), (weights.get(textOf(name)) ?? 0) + (amountOf(weight) ?? 1))
    return weights
  })
}

/** Every rule as often as the others, and within a rule by its weights. */
function sharesOf(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const weighted = rules
    .map((rule) => ({ rule, sum: [...rule.values()].reduce((sum, weight) => sum + weight, 0) }))
    .filter(({ sum }) => sum > 0)
  const shares = new Map<string, number>()
  for (const { rule, sum } of weighted)
    for (const [name, weight] of rule)
      shares.set(name, (shares.get(name) ?? 0) + weight / sum / weighted.length)
  return shares
}
