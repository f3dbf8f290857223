import type { ComponentKind } from '#lib/model/component.ts'

/** A guess at what a service is: its kind, and the word that gave it away. */
export interface KindGuess {
  readonly kind: ComponentKind
  /** Where the word stood; `nowhere` is the plain service that is left when nothing says more. */
  readonly from: 'image' | 'name' | 'nowhere'
  readonly word: string
}

type Rule = readonly [ComponentKind, ...string[]]

/** Products by the words of their images. What watches or administers a system comes first: it carries no load. */
const products: readonly Rule[] = [
  [
    'other',
    'jaeger',
    'jaegertracing',
    'zipkin',
    'prometheus',
    'grafana',
    'otel',
    'opentelemetry',
    'exporter',
  ],
  [
    'other',
    'fluentd',
    'fluentbit',
    'fluent',
    'logstash',
    'kibana',
    'loki',
    'tempo',
    'alertmanager',
    'cadvisor',
  ],
  ['other', 'datadog', 'statsd', 'graphite', 'adminer', 'phpmyadmin', 'pgadmin', 'commander', 'portainer'],
  ['other', 'consul', 'zookeeper', 'etcd', 'eureka', 'vault'],
  ['client', 'locust', 'k6', 'jmeter', 'loadgenerator'],
  [
    'database',
    'postgres',
    'postgresql',
    'postgis',
    'timescale',
    'timescaledb',
    'mysql',
    'mariadb',
    'percona',
  ],
  ['database', 'mongo', 'mongodb', 'cassandra', 'scylla', 'cockroach', 'cockroachdb', 'yugabyte', 'tidb'],
  [
    'database',
    'mssql',
    'sqlserver',
    'oracle',
    'db2',
    'neo4j',
    'couchdb',
    'couchbase',
    'influxdb',
    'clickhouse',
  ],
  ['database', 'dynamodb', 'arangodb', 'rethinkdb', 'questdb', 'surrealdb'],
  ['cache', 'redis', 'memcached', 'valkey', 'keydb', 'dragonfly', 'hazelcast', 'varnish'],
  ['queue', 'rabbitmq', 'nats', 'activemq', 'artemis', 'beanstalkd', 'elasticmq', 'nsq', 'mosquitto', 'emqx'],
  ['stream', 'kafka', 'redpanda', 'pulsar', 'kinesis'],
  ['search', 'elasticsearch', 'opensearch', 'solr', 'meilisearch', 'typesense', 'manticore'],
  ['object-store', 'minio', 'ceph', 'seaweedfs'],
  ['gateway', 'kong', 'tyk', 'krakend', 'apisix'],
  ['load-balancer', 'nginx', 'openresty', 'haproxy', 'traefik', 'envoy', 'caddy'],
  ['worker', 'celery', 'sidekiq', 'resque'],
  ['scheduler', 'airflow', 'ofelia'],
  ['dns', 'coredns', 'bind9', 'dnsmasq'],
]

/** What people call things; it counts as the last word only: a "queue-master" is no queue, an "order-queue" is. */
const lastWords: readonly Rule[] = [
  ['database', 'db', 'database'],
  ['cache', 'cache'],
  ['queue', 'queue', 'mq'],
  ['worker', 'worker', 'workers', 'consumer', 'consumers', 'processor'],
  ['scheduler', 'scheduler', 'cron', 'beat'],
  ['gateway', 'gateway', 'router'],
  ['load-balancer', 'lb', 'loadbalancer', 'balancer', 'proxy'],
  ['client', 'generator', 'simulator', 'sim', 'test'],
]

/** The kind that the image and the name of a service suggest; `other` is what stands beside the path of requests. */
export function kindGuess(name: string, image: string): KindGuess {
  const sources = [
    ['image', wordsOf(repositoryOf(image))],
    ['name', wordsOf(name)],
  ] as const
  for (const [from, words] of sources) {
    const found = matching(products, words)
    if (found !== null) return { ...found, from }
  }
  for (const [from, words] of sources) {
    const found = matching(lastWords, words.slice(-1))
    if (found !== null) return { ...found, from }
  }
  return { kind: 'service', from: 'nowhere', word: '' }
}

/** An image without its registry, tag and digest: `ghcr.io:443/team/api:1.2@sha256:…` is `team/api`. */
export function repositoryOf(image: string): string {
  // a variable such as ${POSTGRES_IMAGE:-postgres:17} is left whole: its words are all there is
  if (image.includes('${')) return image
  const [withoutDigest = ''] = image.split('@')
  const parts = withoutDigest.split('/')
  const [registry = ''] = parts
  const path = parts.length > 1 && /[.:]|^localhost$/.test(registry) ? parts.slice(1) : parts
  return path.join('/').replace(/:[^/:]*$/, '')
}

/** Lower-case words, each also without the version that clings to it: `mysql8` is `mysql`. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

function matching(rules: readonly Rule[], words: readonly string[]): Pick<KindGuess, 'kind' | 'word'> | null {
  for (const [kind, ...known] of rules) {
    const word = words.find((each) => known.includes(each) || known.includes(each.replace(/\d+$/, '')))
    if (word !== undefined) return { kind, word }
  }
  return null
}
