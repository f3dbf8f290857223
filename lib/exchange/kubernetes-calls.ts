import type { ImportLine } from './imported.ts'
import type { Named, NameFinder } from './kubernetes-names.ts'
import { type Configuration, type Setting, settings } from './kubernetes-settings.ts'
import type { Workload } from './kubernetes-workload.ts'
import { addressText, type NetworkAddress, networkAddresses } from './network-address.ts'

/** That one workload calls what stands behind a name, and the setting that says so. */
export interface Call {
  readonly from: Workload
  readonly to: Named
  readonly setting: Setting
  readonly address: string
}

/** The calls that the settings of a workload give away, and the addresses behind which nothing is known. */
export function callsOf(
  from: Workload,
  configuration: Configuration,
  find: NameFinder,
): { readonly calls: readonly Call[]; readonly report: readonly ImportLine[] } {
  const calls = new Map<string, Call>()
  const unknown = new Map<string, ImportLine>()
  for (const setting of settings(from, configuration)) {
    for (const address of networkAddresses(setting.name, setting.value)) {
      const to = find(address.host, from.object.namespace)
      if (to !== null && (to.workloads.length > 0 || to.external !== null)) {
        const earlier = calls.get(to.name)
        if (earlier === undefined || (earlier.setting.isStartup && !setting.isStartup))
          calls.set(to.name, { from, to, setting, address: addressText(address) })
      } else if (!setting.isFile && !unknown.has(address.host) && isWorthTelling(address, to)) {
        const path = `${from.object.path} ${setting.place} ${setting.name}`.trim()
        unknown.set(address.host, { what: 'no-such-address', path, detail: addressText(address) })
      }
    }
  }
  return { calls: [...calls.values()], report: [...unknown.values()] }
}

/** A bare word may be anything, unless the manifests have a service of that name or it ends like one. */
function isWorthTelling({ host, isBare }: NetworkAddress, to: Named | null): boolean {
  return !/^kubernetes(\.|$)/.test(host) && (!isBare || to !== null || /\.svc(\.|$)/.test(host))
}
