import { createContext, useContext } from 'react'
import type { Forecast } from '#lib/model/forecast.ts'

/** The answer for the board as it is now, at the multiple that the slider shows. Computed, never stored. */
export const ForecastContext = createContext<Forecast | null>(null)

export function useForecast(): Forecast {
  const forecast = useContext(ForecastContext)
  if (forecast === null) throw new Error('useForecast needs a board screen around it.')
  return forecast
}
