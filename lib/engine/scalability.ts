/**
 * What n instances carry when one carries `perInstance`: γn/(1+α(n−1)+βn(n−1)), Gunther's Universal Scalability
 * Law; α is contention, β coherency. Without both it is γn. [L4]
 */
export function scaledCapacity(
  perInstance: number,
  instances: number,
  contention = 0,
  coherency = 0,
): number {
  return (perInstance * instances) / (1 + (instances - 1) * (contention + coherency * instances))
}

/** The number of instances up to `most` that carries the most; past √((1−α)/β) more instances carry less. [L4] */
export function bestInstances(most: number, contention = 0, coherency = 0): number {
  if (coherency === 0 || most <= 1) return most
  const peak = Math.sqrt((1 - contention) / coherency)
  if (peak >= most) return most
  const below = Math.max(1, Math.floor(peak))
  const carried = (instances: number) => scaledCapacity(1, instances, contention, coherency)
  return carried(below + 1) > carried(below) ? below + 1 : below
}
