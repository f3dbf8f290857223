import type { TimeGrowth } from '#lib/model/scenario.ts'
import { accumulation } from './accumulation.ts'

/** A year of the rates per year. [K2] */
const DAYS_A_YEAR = 365
/** Ten thousand years; what takes longer is never. [K3] */
export const MOST_DAYS = 3_652_425

/** How the multiple of today moves in time; days count from today and may be negative. [K2] */
export interface TimeCurve {
  /** m(t); 1 today. */
  readonly at: (days: number) => number
  /** The first day, from today on, after which m is above `multiple`; ∞ = never. [K3] */
  readonly daysTo: (multiple: number) => number
  /** ∫ m from today, in days. [K5] */
  readonly accumulated: (days: number) => number
}

/** A growth whose numbers are known, or were fitted. */
export type KnownGrowth =
  | Exclude<TimeGrowth, { readonly kind: 'series' }>
  | { readonly kind: 'power'; readonly exponent: number; readonly scaleDays: number }

/** m(t) of a growth. [K2] */
export function timeCurve(growth: KnownGrowth): TimeCurve {
  const curve = shapeOf(growth)
  return {
    ...curve,
    daysTo(multiple) {
      if (multiple < 1) return 0
      const days = multiple === Infinity ? Infinity : Math.max(0, curve.daysTo(multiple))
      return days > MOST_DAYS ? Infinity : days
    },
  }
}

function shapeOf(growth: KnownGrowth): TimeCurve {
  switch (growth.kind) {
    case 'exponential':
      return exponential(growth.ratePerDay)
    case 'compound':
      return exponential(Math.log1p(growth.perYear) / DAYS_A_YEAR)
    case 'linear':
      return linear(growth.perDay)
    case 'logistic':
      return logistic(growth.ceiling, growth.ratePerDay)
    case 'gompertz':
      return gompertz(growth.ceiling, growth.ratePerDay)
    case 'power':
      return power(growth.exponent, growth.scaleDays)
  }
}

/** e^{rt} */
function exponential(rate: number): TimeCurve {
  return {
    at: (days) => Math.exp(rate * days),
    daysTo: (multiple) => (rate > 0 ? Math.log(multiple) / rate : Infinity),
    accumulated: (days) => (rate === 0 ? days : Math.expm1(rate * days) / rate),
  }
}

/** 1 + st, and nothing where that is below 0. */
function linear(slope: number): TimeCurve {
  const zero = -1 / slope
  return {
    at: (days) => Math.max(0, 1 + slope * days),
    daysTo: (multiple) => (slope > 0 ? (multiple - 1) / slope : Infinity),
    accumulated(days) {
      const until = slope > 0 ? Math.max(days, zero) : slope < 0 ? Math.min(days, zero) : days
      return until * (1 + (slope * until) / 2)
    },
  }
}

/** K / (1 + (K − 1)e^{−rt}); K is never reached. */
function logistic(ceiling: number, rate: number): TimeCurve {
  return {
    at(days) {
      const share = 1 + (ceiling - 1) * Math.exp(-rate * days)
      return share > 0 ? ceiling / share : Infinity
    },
    daysTo(multiple) {
      if (rate * (ceiling - 1) <= 0 || (ceiling > 1 && multiple >= ceiling)) return Infinity
      return Math.log((multiple * (ceiling - 1)) / (ceiling - multiple)) / rate
    },
    accumulated(days) {
      const scale = ceiling / rate
      if (!Number.isFinite(scale)) return days
      const sum = scale * logOfGrown(ceiling, rate * days)
      return Number.isNaN(sum) ? Infinity : sum
    },
  }
}

/** ln((K − 1 + e^x)/K), without overflow for large x and without cancellation for small ones. */
function logOfGrown(ceiling: number, x: number): number {
  return x < 30 ? Math.log1p(Math.expm1(x) / ceiling) : x + Math.log1p((1 / ceiling - 1) * -Math.expm1(-x))
}

/** K^{1 − e^{−rt}}; K is never reached. */
function gompertz(ceiling: number, rate: number): TimeCurve {
  const whole = Math.log(ceiling)
  const at = (days: number) => Math.exp(whole * -Math.expm1(-rate * days))
  return {
    at,
    daysTo(multiple) {
      if (rate * whole <= 0 || (ceiling > 1 && multiple >= ceiling)) return Infinity
      return -Math.log1p(-Math.log(multiple) / whole) / rate
    },
    accumulated: accumulation(at),
  }
}

/** (1 + t/τ)^p, and nothing before −τ. */
function power(exponent: number, scaleDays: number): TimeCurve {
  return {
    at: (days) => Math.max(0, 1 + days / scaleDays) ** exponent,
    daysTo: (multiple) => (exponent > 0 ? scaleDays * Math.expm1(Math.log(multiple) / exponent) : Infinity),
    accumulated(days) {
      const x = Math.log1p(Math.max(-1, days / scaleDays))
      const over = exponent + 1
      return scaleDays * (over === 0 ? x : Math.expm1(over * x) / over)
    },
  }
}
