import { callFields } from './call-fields.ts'
import type { ComposeService } from './compose-service.ts'
import { type Input, inputOf, listOf, textOf } from './import-file.ts'
import type { ImportLine } from './imported.ts'
import { addressText, networkAddresses, settingsOf } from './network-address.ts'

/** A connection that a setting gives away. */
export interface ComposeCall {
  readonly from: string
  readonly to: string
  readonly fields: object
}

/** The calls that environment and arguments give away, once for each pair, and addresses that lead nowhere. */
export function composeCalls(services: readonly ComposeService[], source: string) {
  const byName = namesOf(services)
  const calls = new Map<string, ComposeCall>()
  const report: ImportLine[] = []
  for (const { service, path, component, name } of services) {
    const unknown = new Set<string>()
    for (const [place, setting, value] of settings(service)) {
      const at = `${path}/${place}${setting === '' ? '' : `/${setting}`}`
      for (const { host, address, isSure } of hostsIn(setting, value)) {
        const other = byName.get(host)
        const key = `${component.id} ${other?.component.id}`
        if (other === undefined) {
          if (isSure && !unknown.has(host))
            report.push({ what: 'no-such-address', path: at, detail: address })
          unknown.add(host)
        } else if (other.name !== name && !calls.has(key)) {
          const note = `${source} ${at} = ${address}`.trim()
          const fields = callFields(other.component.kind, 1, note)
          calls.set(key, { from: component.id, to: other.component.id, fields })
          report.push({ what: 'calls', path: at, to: other.name, detail: address })
          if (!haveNetwork(service, other.service))
            report.push({ what: 'no-common-network', path: at, detail: other.name })
        }
      }
    }
  }
  return { calls: [...calls.values()], report }
}

/** Services by every name under which others reach them. */
function namesOf(services: readonly ComposeService[]): ReadonlyMap<string, ComposeService> {
  const found = new Map<string, ComposeService>()
  const add = (name: unknown, service: ComposeService) => {
    const host = textOf(name).toLowerCase()
    if (host !== '' && !found.has(host)) found.set(host, service)
  }
  for (const each of services) add(each.name, each)
  for (const each of services) {
    add(each.service.container_name, each)
    add(each.service.hostname, each)
    for (const network of Object.values(inputOf(each.service.networks)))
      for (const alias of listOf(inputOf(network).aliases)) add(alias, each)
  }
  for (const { service } of services)
    for (const link of listOf(service.links)) {
      const [name = '', alias] = textOf(link).split(':')
      const target = found.get(name.toLowerCase())
      if (target !== undefined) add(alias, target)
    }
  return found
}

type Setting = readonly [place: string, name: string, value: string]

function settings(service: Input): readonly Setting[] {
  const { environment } = service
  const listed = listOf(environment).map((line): Setting => {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(textOf(line)) ?? []
    return ['environment', name, value]
  })
  const mapped = Array.isArray(environment)
    ? []
    : Object.entries(inputOf(environment)).map(
        ([name, value]): Setting => ['environment', name, textOf(value)],
      )
  const words = (['entrypoint', 'command'] as const).flatMap((place) =>
    settingsOf(wordsOf(service[place])).map(([name, value]): Setting => [place, name, value]),
  )
  return [...listed, ...mapped, ...words]
}

function wordsOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(/\s+/) : listOf(value).map(textOf)
}

/** The hosts of a setting; where its value is left to the machine, the name of the setting says whom it means. */
function hostsIn(name: string, value: string) {
  const written = networkAddresses(name, value).filter(({ host }) => !host.includes('$'))
  const variables = [...value.matchAll(/\$\{?(\w+)/g)].map(([, variable = '']) => variable)
  const named = value === '' ? [name] : variables
  const meant = named.flatMap((word) => {
    const host = /^(\w+?)_?(?:service_)?(?:host(?:name)?|addr(?:ess)?|ur[il]|endpoint)$/i.exec(word)?.[1]
    return host === undefined ? [] : [{ host: host.toLowerCase().replaceAll('_', '-'), address: word }]
  })
  return [
    ...written
      .filter(({ isBare }) => !isBare || variables.length === 0)
      .map((address) => ({ host: address.host, address: addressText(address), isSure: !address.isBare })),
    ...meant.map((guess) => ({ ...guess, isSure: false })),
  ]
}

function haveNetwork(one: Input, other: Input): boolean {
  const [first, second] = [networksOf(one), networksOf(other)]
  return first === null || second === null || first.some((name) => second.includes(name))
}

/** The networks of a service; null where it uses that of the machine, which reaches everything. */
function networksOf({ networks, network_mode }: Input): readonly string[] | null {
  if (network_mode !== undefined) return null
  const names = Array.isArray(networks) ? networks.map(textOf) : Object.keys(inputOf(networks))
  return names.length === 0 ? ['default'] : names
}
