import type { Component } from '#lib/model/component.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { erlangC } from './erlang.ts'

/** Where requests are served, first come, first served, by equal servers. */
export interface Station {
  readonly serviceSeconds: number
  readonly servers: number
  /** Squared coefficient of variation of the service time; 1 = exponential. */
  readonly scv: number
}

/** How long requests stay at a station: some wait, and all are served. */
export interface Sojourn extends Station {
  readonly waitProbability: number
  /** Mean wait of those who wait. */
  readonly waitSeconds: number
  /** The share of servers that are busy on average, below 1. */
  readonly busyShare: number
  /** Absent where a request comes once. */
  readonly again?: Again
}

/** How a request that comes to one queue several times finds it. [Q14] */
export interface Again {
  /** Visits of one request, on average over visits. */
  readonly visits: number
  /** The correlation of two of its waits. */
  readonly likeness: number
}

/** The one station that `instances` of a component are together; null where its service time is not known. [Q2] */
export function stationOf({ service }: Component, instances: number): Station | null {
  const serviceSeconds = service?.meanSeconds === undefined ? null : medianOf(service.meanSeconds)
  if (serviceSeconds === null) return null
  const servers = Math.max(1, Math.round(medianOf(service?.servers ?? 1) ?? 1))
  return { serviceSeconds, servers: servers * instances, scv: medianOf(service?.scv ?? 1) ?? 1 }
}

/** Whether requests come at least as fast as all servers together can serve them. [Q2] */
export function isSaturated({ serviceSeconds, servers }: Station, perSecond: number): boolean {
  return !(perSecond * serviceSeconds < servers)
}

/** The sojourn of Poisson arrivals, exact in mean for M/M/c and M/G/1; null while the station is saturated. [Q2] */
export function sojournOf(station: Station, perSecond: number): Sojourn | null {
  if (isSaturated(station, perSecond)) return null
  const load = perSecond * station.serviceSeconds
  const waitProbability = erlangC(load, station.servers)
  const waitSeconds = delaySeconds(station, perSecond)
  return { ...station, waitProbability, waitSeconds, busyShare: load / station.servers }
}

/**
 * Mean wait of those who wait, S / (c − λS) · (Ca² + Cs²) / 2; `arrivalScv` Ca² is 1 for Poisson arrivals.
 * Source: Allen–Cunneen, in Allen, Probability, Statistics, and Queueing Theory. [Q3]
 */
export function delaySeconds(
  { serviceSeconds, servers, scv }: Station,
  perSecond: number,
  arrivalScv = 1,
): number {
  return ((serviceSeconds / (servers - perSecond * serviceSeconds)) * (arrivalScv + scv)) / 2
}

const once: Again = { visits: 1, likeness: 0 }

/** Mean time from arrival to departure. */
export function sojournSeconds({ waitProbability, waitSeconds, serviceSeconds }: Sojourn): number {
  return serviceSeconds + waitProbability * waitSeconds
}

/**
 * Variance of the time from arrival to departure, services as gamma distributed. Who waits, waits for a geometric
 * number of services' remainders; that is exact for M/M/c and M/G/1. [Q4] Where waits of one request are alike it is
 * what each of them adds to the variance of their sum. [Q14]
 */
export function sojournVariance(sojourn: Sojourn): number {
  const { waitProbability: waits, waitSeconds, serviceSeconds, servers, scv, busyShare } = sojourn
  const meanRemainder = waitSeconds * (1 - busyShare)
  const remainderSquare = ((serviceSeconds / servers) ** 2 * (1 + scv) * (1 + 2 * scv)) / 3
  const waitVariance = (remainderSquare - meanRemainder ** 2) / (1 - busyShare) + busyShare * waitSeconds ** 2
  const alone = waits * waitVariance + waits * (1 - waits) * waitSeconds ** 2
  const { visits, likeness } = sojourn.again ?? once
  return scv * serviceSeconds ** 2 + alone * (1 + (visits - 1) * likeness)
}

/**
 * The share of requests that stay longer than `seconds`, exactly for M/M/c. The difference of the two
 * exponentials is taken so that it neither cancels nor overflows when their rates are equal or far apart. [Q4]
 */
export function sojournTail(
  { waitProbability, waitSeconds, serviceSeconds }: Sojourn,
  seconds: number,
): number {
  const [served, waited] = [seconds / serviceSeconds, seconds / waitSeconds]
  const apart = Math.abs(served - waited)
  const mean = Math.exp(-Math.min(served, waited)) * (apart < 1e-9 ? 1 : -Math.expm1(-apart) / apart)
  return Math.exp(-served) + waitProbability * served * mean
}
