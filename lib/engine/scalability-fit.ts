import { leastSquares } from './least-squares.ts'
import { spreadStarts } from './spread-starts.ts'

/** The Universal Scalability Law that comes closest to measured throughputs. */
export interface ScalabilityFit {
  /** What one instance carries, and the law's α and β; see `scaledCapacity`. */
  readonly perInstance: number
  readonly contention: number
  readonly coherency: number
  readonly sumOfSquares: number
}

const OTHER_STARTS = 8

/**
 * Fits γn/(1 + α(n − 1) + βn(n − 1)) to throughputs measured at several numbers of instances; null with less than
 * three, or where nothing fits. [K15]
 */
export function scalabilityFit(
  measured: readonly (readonly [instances: number, throughput: number])[],
): ScalabilityFit | null {
  if (measured.length < 3) return null
  const guess = Math.max(...measured.map(([instances, throughput]) => throughput / instances))
  const starts = spreadStarts([1, 0.01, 1e-4], OTHER_STARTS).map(([, ...rest]) => [guess, ...rest])
  const found = leastSquares((parameters) => evaluated(parameters, measured), starts)
  if (found === null) return null
  const [perInstance = 0, contention = 0, coherency = 0] = found.parameters
  return { perInstance, contention, coherency, sumOfSquares: found.sumOfSquares }
}

function evaluated(
  [perInstance = 0, contention = 0, coherency = 0]: Float64Array,
  measured: readonly (readonly [number, number])[],
) {
  const residuals = new Float64Array(measured.length)
  const jacobian = new Float64Array(measured.length * 3)
  for (const [row, [n, throughput]] of measured.entries()) {
    const slowdown = 1 + contention * (n - 1) + coherency * n * (n - 1)
    const carried = (perInstance * n) / slowdown
    residuals[row] = carried - throughput
    jacobian.set(
      [n / slowdown, (-carried * (n - 1)) / slowdown, (-carried * n * (n - 1)) / slowdown],
      row * 3,
    )
  }
  return { residuals, jacobian }
}
