import type { Component } from '#lib/model/component.ts'
import { type Basis, type Load, loadAt } from './basis.ts'
import { type Expansion, type Factor, factor, one, scaled } from './expansion.ts'

/** A quotient this close to a whole number is that number: rounding must not start another instance. */
const SLACK = 1e-12

/**
 * How many instances arrivals need: ⌈arrivals / (perInstance × targetUtilization)⌉ between 1 and maxInstances. [L5]
 */
export function neededInstances(
  arrivals: number,
  { autoscale, maxInstances = Infinity }: Pick<Component, 'autoscale' | 'maxInstances'>,
): number {
  const needed = Math.ceil((arrivals / carriedByOne(autoscale)) * (1 - SLACK))
  return Math.min(maxInstances, Math.max(1, needed))
}

function carriedByOne(autoscale: Component['autoscale']): number {
  return (autoscale?.perInstance ?? Infinity) * (autoscale?.targetUtilization ?? 1)
}

/** The instances that are counted at m: those up without an autoscaler or after a loss, else those needed. [L5] [D3] */
export function countedInstances(
  component: Component,
  standing: { readonly drawn: number; readonly up: number },
  basis: Basis,
  arrivals: Load,
  breakingMultiple: (load: Load, most: number) => number,
): Expansion {
  if (component.autoscale === undefined || standing.up < standing.drawn) return scaled(standing.up, one)
  return factor(neededFactor(component, basis, arrivals, breakingMultiple))
}

function neededFactor(
  component: Component,
  basis: Basis,
  arrivals: Load,
  breakingMultiple: (load: Load, most: number) => number,
): Factor {
  const { maxInstances = Infinity, autoscale } = component
  const madeOf = arrivals.places.flatMap((place) => basis.functions[place]?.factors ?? [])
  return {
    at: (multiple) => neededInstances(loadAt(basis, arrivals, multiple), component),
    isRising: madeOf.every(({ isRising }) => isRising),
    knots: madeOf.flatMap(({ knots }) => knots),
    jumps: madeOf.flatMap(({ jumps }) => jumps),
    madeOf,
    passes(value) {
      const whole = Math.floor(value * (1 + SLACK))
      if (whole < 1) return 0
      return whole >= maxInstances ? Infinity : breakingMultiple(arrivals, whole * carriedByOne(autoscale))
    },
  }
}
