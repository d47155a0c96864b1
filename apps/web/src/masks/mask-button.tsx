import { Eye, EyeOff } from 'lucide-react'
import { useMessages } from '../i18n/language.tsx'
import { ToggleChip } from '../ui/chip.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './mask-button.module.css'
import { useMasks } from './use-masks.ts'

/** Hides the numbers of cards from a room that looks on; while they are hidden it says so in words. */
export function MaskButton() {
  const { masks } = useMessages().shell
  const [isOn, toggle] = useMasks()
  if (!isOn) return <IconButton label={masks.hide} shortcut="M" icon={<Eye />} onClick={toggle} />
  return (
    <ToggleChip pressed className={styles['on']} title={`${masks.show} (M)`} onClick={toggle}>
      <EyeOff aria-hidden />
      {masks.on}
    </ToggleChip>
  )
}
