/** How high the rows are: comfortable, or compact for those who want to see more of them at a time. */
import type { Density } from '@linkdeck/contract'
import { useLayoutEffect } from 'react'
import { useSetting } from '../use-setting.ts'

export function useDensity(): [Density, (density: Density) => void] {
  const [setting, choose] = useSetting('density')
  const density = setting === 'compact' ? 'compact' : 'comfortable'
  return [density, (next) => choose(next === 'compact' ? next : null)]
}

/** px. */
const ROW_HEIGHT: Record<Density, number> = { comfortable: 44, compact: 36 }

/** The height of a row; the document is told how dense it is. */
export function useRowHeight(): number {
  const [density] = useDensity()
  useLayoutEffect(() => {
    if (density === 'compact') document.documentElement.dataset['density'] = density
    else delete document.documentElement.dataset['density']
  }, [density])
  return ROW_HEIGHT[density]
}
