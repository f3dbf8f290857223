/** Where a setting points: a host, with its port where one is written. */
export interface NetworkAddress {
  readonly host: string
  readonly port: string
  /** Whether only the name of the setting says that this is a host: a bare word may be anything. */
  readonly isBare: boolean
}

const host = /^[a-z0-9][a-z0-9_.-]*$/i
const hostAndPort = /^([a-z0-9][a-z0-9_.-]*):(\d{1,5})$/i
/** Settings that hold a host by itself, and those that sound alike and do not. */
const hostSetting =
  /(^h|host(name)?s?|addr(ess)?(es)?|ur[il]s?|endpoints?|servers?|brokers?|upstreams?|backends?|targets?|peers?|nodes?|svc|services?|seeds?|contact_?points?|zookeeper|kafka|redis|mongo|mysql|postgres|rabbitmq|memcached|elasticsearch|nats)$/i
const nameSetting =
  /(name|user|password|passwd|secret|token|key|topic|queue|database|schema|mode|level|path|dir)$/i

/** The most of a text that is searched, and of a word in it: a setting is short. */
const MOST_CHARACTERS = 65_536
const MOST_IN_WORD = 512

/** The addresses in a setting: its URLs, its `host:port`s, and the bare hosts that its name promises. */
export function networkAddresses(name: string, value: string): readonly NetworkAddress[] {
  const words = value
    .slice(0, MOST_CHARACTERS)
    .split(/[\s,;'"`()<>|{}[\]]+/)
    .filter((word) => word !== '' && word.length <= MOST_IN_WORD)
  const found = words.flatMap((word) => writtenOut(word) ?? [])
  const hasBare = found.length === 0 && !nameSetting.test(name)
  const bare = hasBare ? words.filter((word) => isBareHost(word, name)) : []
  return [...found, ...bare.map((word) => ({ host: word.toLowerCase(), port: '', isBare: true }))].filter(
    (address) => !isOwn(address.host),
  )
}

/** `scheme://user:secret@host:port/path` or `user:secret@host:port`; null for any other word. */
function writtenOut(word: string): NetworkAddress | null {
  const scheme = word.indexOf('://')
  const rest = scheme < 0 ? (word.split('=').at(-1) ?? '') : word.slice(scheme + 3)
  // a secret may hold any sign, so the host is looked for behind the last @
  const [authority = ''] = rest.slice(rest.lastIndexOf('@') + 1).split(/[/?#]/)
  const [, named = '', port = ''] = hostAndPort.exec(authority) ?? []
  // `redis:7` is more often a version than a port
  const isPort = scheme >= 0 || port.length > 1
  if (isPort && /[a-z.]/i.test(named)) return { host: named.toLowerCase(), port, isBare: false }
  const isHost = scheme >= 0 && host.test(authority)
  return isHost ? { host: authority.toLowerCase(), port: '', isBare: false } : null
}

function isBareHost(word: string, name: string): boolean {
  const isPromised = hostSetting.test(name) || /\.svc(\.|$)/.test(word)
  return isPromised && host.test(word) && !/^[\d.]+$/.test(word)
}

/** As people write it, without whatever secret stood beside it. */
export function addressText({ host, port }: NetworkAddress): string {
  return port === '' ? host : `${host}:${port}`
}

/** The machine itself, whatever it is. */
function isOwn(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|0\.0\.0\.0|host\.docker\.internal)$/.test(host)
}

/** The settings among the words of a command: `--db=x`, `--db x`, and whatever else as it stands. */
export function settingsOf(words: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return words.flatMap((word, index): [string, string][] => {
    const [, name, value] = /^-{1,2}([\w.-]+)=(.*)$/s.exec(word) ?? []
    if (name !== undefined && value !== undefined) return [[name, value]]
    const before = /^-{1,2}([\w.-]+)$/.exec(words[index - 1] ?? '')?.[1]
    return [[before ?? '', word]]
  })
}
