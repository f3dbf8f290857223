/** The keys of a service in the compose specification that say something about load, or only how it is run. */
export const silentKeys = new Set([
  ...['image', 'build', 'depends_on', 'links', 'deploy', 'scale', 'container_name', 'hostname', 'restart'],
  ...['command', 'entrypoint', 'logging', 'init', 'tty', 'stdin_open', 'pull_policy', 'labels', 'user'],
  ...['working_dir', 'cap_add', 'cap_drop', 'read_only', 'tmpfs', 'stop_grace_period', 'platform'],
  ...['environment', 'networks', 'network_mode', 'profiles', 'extends', 'healthcheck', 'expose', 'cpus'],
  ...['mem_limit', 'mem_reservation', 'cpu_count'],
])

/** All other keys that the specification has: left out, because a board has no place for them. */
export const otherKeys = new Set([
  ...['develop', 'annotations', 'attach', 'blkio_config', 'cgroup', 'cgroup_parent', 'configs'],
  ...['cpu_percent', 'cpu_shares', 'cpu_quota', 'cpu_period', 'cpu_rt_period', 'cpu_rt_runtime', 'cpuset'],
  ...['credential_spec', 'device_cgroup_rules', 'devices', 'dns', 'dns_opt', 'dns_search', 'domainname'],
  ...['env_file', 'label_file', 'provider', 'external_links', 'extra_hosts', 'gpus', 'group_add', 'ipc'],
  ...['isolation', 'mac_address', 'mem_swappiness', 'memswap_limit', 'models', 'oom_kill_disable'],
  ...['oom_score_adj', 'pid', 'pids_limit', 'ports', 'post_start', 'pre_stop', 'privileged'],
  ...['pull_refresh_after', 'runtime', 'security_opt', 'shm_size', 'secrets', 'sysctls', 'stop_signal'],
  ...['storage_opt', 'ulimits', 'use_api_socket', 'uts', 'userns_mode', 'volumes', 'volumes_from'],
  // of the older versions
  ...['cpu_limit', 'dockerfile', 'log_driver', 'log_opt', 'net', 'volume_driver'],
])
