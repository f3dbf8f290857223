import {
  type ComplexList,
  complexList,
  divideByOnePlus,
  multiplyAt,
  multiplyByPower,
} from './complex-list.ts'
import type { Again, Sojourn } from './station.ts'

/** Who waits, waits for a geometric number of services' remainders; services are gamma distributed. [Q4] */
export function multiplySojourn(product: ComplexList, sojourn: Sojourn, s: ComplexList): void {
  const { serviceSeconds, scv, again } = sojourn
  if (again === undefined) multiplyWait(product, sojourn, s)
  else multiplyWaitsAlike(product, sojourn, again, s)
  for (let i = 0; i < s.re.length; i++) {
    if (scv === 1) divideByOnePlus(product, i, serviceSeconds, s)
    else multiplyGamma(product, i, serviceSeconds, scv, s)
  }
}

/**
 * The part of one of n waits that are alike. n waits correlated like squares of normal numbers add up like independent
 * ones stretched by the eigenvalues of a matrix with 1 on its diagonal and √r beside it; a visit has the n-th root of
 * that. Source: Krishnamoorthy & Parthasarathy 1951 for the gamma distribution. [Q14]
 */
function multiplyWaitsAlike(
  product: ComplexList,
  sojourn: Sojourn,
  { visits, likeness }: Again,
  s: ComplexList,
): void {
  const root = Math.sqrt(likeness)
  multiplyStretchedWait(product, sojourn, 1 + (visits - 1) * root, 1 / visits, s)
  multiplyStretchedWait(product, sojourn, 1 - root, 1 - 1 / visits, s)
}

function multiplyStretchedWait(
  product: ComplexList,
  sojourn: Sojourn,
  stretch: number,
  power: number,
  { re, im }: ComplexList,
): void {
  const stretched = { re: re.map((x) => x * stretch), im: im.map((y) => y * stretch) }
  const wait = complexList(re.length, 1)
  multiplyWait(wait, sojourn, stretched)
  for (let i = 0; i < re.length; i++) multiplyByPower(product, i, wait.re[i] ?? 0, wait.im[i] ?? 0, power)
}

function multiplyWait(product: ComplexList, sojourn: Sojourn, s: ComplexList): void {
  if (sojourn.scv === 1) multiplyExponentialWait(product, sojourn, s)
  else multiplyGeneralWait(product, sojourn, s)
}

/** 1 − C + C / (1 + ws) = (1 + (1 − C) ws) / (1 + ws). */
function multiplyExponentialWait(product: ComplexList, sojourn: Sojourn, s: ComplexList): void {
  const { waitProbability, waitSeconds } = sojourn
  for (let i = 0; i < s.re.length; i++) {
    const [x, y] = [waitSeconds * (s.re[i] ?? 0), waitSeconds * (s.im[i] ?? 0)]
    multiplyAt(product, i, 1 + (1 - waitProbability) * x, (1 - waitProbability) * y)
    divideByOnePlus(product, i, waitSeconds, s)
  }
}

/**
 * 1 − C + C (1 − ρ) R / (1 − ρR), R = (1 − G) / (Ss/c) of the remainder of a service c times as fast, whose transform
 * is G. Source: Pollaczek–Khinchine, exact for one server. [Q4]
 */
function multiplyGeneralWait(product: ComplexList, sojourn: Sojourn, s: ComplexList): void {
  const { waitProbability: waits, busyShare, serviceSeconds, servers, scv } = sojourn
  const mean = serviceSeconds / servers
  const remainder = complexList(s.re.length, 1)
  for (let i = 0; i < s.re.length; i++) {
    multiplyGamma(remainder, i, mean, scv, s)
    remainder.re[i] = 1 - (remainder.re[i] ?? 0)
    remainder.im[i] = -(remainder.im[i] ?? 0)
    const [x, y] = [mean * (s.re[i] ?? 0), mean * (s.im[i] ?? 0)]
    multiplyAt(remainder, i, x / (x * x + y * y), -y / (x * x + y * y))
    const [a, b] = [remainder.re[i] ?? 0, remainder.im[i] ?? 0]
    // 1 − C + C(1 − ρ)R/(1 − ρR) = (1 − C + (C − ρ)R) / (1 − ρR)
    multiplyAt(product, i, 1 - waits + (waits - busyShare) * a, (waits - busyShare) * b)
    const [u, v] = [1 - busyShare * a, -busyShare * b]
    multiplyAt(product, i, u / (u * u + v * v), -v / (u * u + v * v))
  }
}

/** A gamma distribution of this mean and squared coefficient of variation: (1 + scv·mean·s)^(−1/scv). */
function multiplyGamma(product: ComplexList, i: number, mean: number, scv: number, s: ComplexList): void {
  const [x, y] = [mean * (s.re[i] ?? 0), mean * (s.im[i] ?? 0)]
  if (scv === 0) multiplyAt(product, i, Math.exp(-x) * Math.cos(y), -Math.exp(-x) * Math.sin(y))
  else multiplyByPower(product, i, 1 + scv * x, scv * y, -1 / scv)
}

/** Multiplies by the transform of a gamma distribution of this mean and variance, for each s. */
export function multiplyGammaOf(product: ComplexList, mean: number, variance: number, s: ComplexList): void {
  if (mean === 0) return
  for (let i = 0; i < s.re.length; i++) multiplyGamma(product, i, mean, variance / mean ** 2, s)
}
