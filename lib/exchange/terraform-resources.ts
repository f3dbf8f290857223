import type { ComponentKind } from '#lib/model/component.ts'
import { type Input, inputOf, inputsOf, textOf } from './import-file.ts'

/** A managed resource of a plan or a state. */
export interface Resource {
  /** Without the index of one of several: `module.shop.aws_instance.web`. */
  readonly address: string
  readonly type: string
  readonly name: string
  readonly values: Input
}

/** Words in the types of resources and the kinds they stand for; what matches none is left out of the board. */
const kinds: readonly (readonly [RegExp, ComponentKind])[] = [
  [
    /_(policy|attachment|permission|role|subnet_group|parameter_group|option_group|target_group|listener|alarm|version|record|member|association|rule|snapshot|user|grant|backup|replica_set|setting|configuration|acl|cors|notification|schema|firewall|iam\w*)(_|$)/,
    'other',
  ],
  [/lambda_function|cloudfunctions|function_app|cloud_run/, 'function'],
  [
    /rds_cluster$|db_instance|rds_cluster_instance|dynamodb_table$|docdb|neptune|redshift_cluster|sql_database|sql_server|sql_instance|spanner|bigtable|firestore|cosmosdb_account|postgresql_|mysql_|mssql_/,
    'database',
  ],
  [/elasticache_(cluster|replication_group|serverless)|redis|memcache|memorydb/, 'cache'],
  [/sqs_queue$|servicebus_queue|cloud_tasks_queue|mq_broker|storage_queue/, 'queue'],
  [/kinesis_stream|msk_cluster|eventhub$|pubsub_topic|sns_topic$|kafka_cluster/, 'stream'],
  [/s3_bucket$|storage_bucket$|storage_account$|storage_container$/, 'object-store'],
  [/opensearch_domain$|elasticsearch_domain$|search_service/, 'search'],
  [/cloudfront_distribution|cdn_(profile|endpoint)|frontdoor/, 'cdn'],
  [/api_gateway_rest_api|apigatewayv2_api|api_management$|apigee/, 'gateway'],
  [/(^|_)(lb|alb|elb)$|application_gateway|forwarding_rule|load_balancer/, 'load-balancer'],
  [
    /autoscaling_group|instance_group_manager|(^|_)instance$|virtual_machine|scale_set|compute_instance|droplet|hcloud_server|ecs_service|app_service$|web_app|container_app$|eks_node_group|node_pool/,
    'service',
  ],
  [/scheduler_schedule|cloud_scheduler_job/, 'scheduler'],
  [/route53_zone|dns_(managed_)?zone/, 'dns'],
]

/** The kind of a type of resource; null for what only configures others. */
export function resourceKind(type: string): ComponentKind | null {
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'other'
  return kind === 'other' ? null : kind
}

/** The managed resources of a plan, of a state that `terraform show -json` printed, or of a state file. */
export function resourcesOf(tree: Input): readonly Resource[] {
  const values = inputOf(inputOf(tree.planned_values ?? tree.values).root_module)
  const shown = inModule(values)
  const kept = inputsOf(tree.resources)
    .filter(({ mode }) => mode === 'managed')
    .flatMap(({ type, name, module, instances }) =>
      inputsOf(instances).map(({ attributes }) => ({
        address: [textOf(module), textOf(type), textOf(name)].filter((part) => part !== '').join('.'),
        ...{ type: textOf(type), name: textOf(name), values: inputOf(attributes) },
      })),
    )
  return [...shown, ...kept]
}

function inModule(module: Input): readonly Resource[] {
  const own = inputsOf(module.resources)
    .filter(({ mode }) => mode !== 'data')
    .map(({ address, type, name, values }) => ({
      address: textOf(address).replace(/\[[^\]]*\]$/, ''),
      ...{ type: textOf(type), name: textOf(name), values: inputOf(values) },
    }))
  return [...own, ...inputsOf(module.child_modules).flatMap(inModule)]
}
