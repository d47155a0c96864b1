import { Rows4 } from 'lucide-react'
import { useMessages } from '../i18n/language.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useDensity } from './use-density.ts'

/** Lower rows, more of them at a time. */
export function DensityButton() {
  const { rows } = useMessages().grid
  const [density, choose] = useDensity()
  const isCompact = density === 'compact'
  return (
    <IconButton
      label={rows.compact}
      icon={<Rows4 />}
      aria-pressed={isCompact}
      onClick={() => choose(isCompact ? 'comfortable' : 'compact')}
    />
  )
}
