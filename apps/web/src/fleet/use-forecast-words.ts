import type { Forecast } from '@linkdeck/contract'
import { useMessages } from '../i18n/language.tsx'

/** A forecast in words; what is not known yet is said to be unknown. */
export function useForecastWords(): (forecast: Forecast | null) => string {
  const { fleet } = useMessages()
  return (forecast) =>
    forecast ? fleet.forecast(forecast.calls, forecast.seconds, forecast.callsPerSecond) : fleet.forecastUnknown
}
