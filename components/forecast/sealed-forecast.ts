import type { Forecast } from '#lib/model/forecast.ts'

/** Stands for the answer while nobody may see it: nothing on screen then tells anything of what breaks. */
export const sealedForecast: Forecast = {
  format: 'hundredfold-forecast/1',
  title: '',
  at: 1,
  breaks: [],
  arrivals: {},
  stages: [],
  domains: [],
  unknowns: [],
  errors: [],
  warnings: [],
}
