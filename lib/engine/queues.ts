import type { Forecast } from '#lib/model/forecast.ts'
import type { QueueForecast } from '#lib/model/queue-forecast.ts'
import { backlogAfter, delaySeconds, drainSeconds, secondsToLoss } from './fluid-queue.ts'
import { serviceRate } from './service-rate.ts'
import { arrivalsAt, type Surroundings } from './surroundings.ts'

/**
 * The part `queues`: what the scenario's burst on today's load leaves in front of every queue whose service is known.
 * Absent without a burst. [K13]
 */
export function queuesOf(around: Surroundings): Pick<Forecast, 'queues'> {
  const { burst } = around.board.scenario
  if (burst === undefined) return {}
  const queues = around.system.network.components.flatMap(
    ({ id, kind, limits }, component): readonly QueueForecast[] => {
      const delay = limits.find((limit) => limit.kind === 'delay')
      if (kind !== 'queue' && kind !== 'stream' && delay === undefined) return []
      const served = serviceRate(component, around)?.value
      if (served === undefined) return []
      const arriving = arrivalsAt(component, around, burst.multiple)
      const backlog = backlogAfter(burst.seconds, arriving, served)
      const longest = delaySeconds(backlog, served)
      return [
        {
          component: id,
          backlog,
          drainSeconds: known(drainSeconds(backlog, arrivalsAt(component, around, 1), served)),
          delaySeconds: known(longest),
          ...(delay?.maxDelaySeconds === undefined || longest <= delay.maxDelaySeconds
            ? {}
            : { overdueAfterSeconds: secondsToLoss(delay.maxDelaySeconds, arriving, served) }),
        },
      ]
    },
  )
  return { queues }
}

function known(seconds: number): number | null {
  return seconds === Infinity ? null : seconds
}
