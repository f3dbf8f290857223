import {
  Box,
  Clock,
  Cloud,
  Cog,
  Database,
  DoorOpen,
  FunctionSquare,
  Globe,
  HardDrive,
  ListOrdered,
  type LucideIcon,
  MonitorSmartphone,
  Network,
  Package,
  Search,
  Server,
  Split,
  Waves,
  Zap,
} from 'lucide-react'
import type { ComponentKind } from '#lib/model/component.ts'

const icons: Readonly<Record<ComponentKind, LucideIcon>> = {
  client: MonitorSmartphone,
  cdn: Globe,
  'load-balancer': Split,
  gateway: DoorOpen,
  service: Server,
  function: FunctionSquare,
  worker: Cog,
  database: Database,
  cache: Zap,
  queue: ListOrdered,
  stream: Waves,
  'object-store': Package,
  search: Search,
  scheduler: Clock,
  dns: Globe,
  external: Cloud,
  disk: HardDrive,
  network: Network,
  other: Box,
}

/** The picture of a kind; its name stands beside it, so readers skip it. */
export function KindIcon({ kind, size = 16 }: { readonly kind: ComponentKind; readonly size?: number }) {
  const Icon = icons[kind]
  return <Icon size={size} aria-hidden="true" className="shrink-0" />
}
