import { labelOf, STATUS } from '@linkdeck/contract'
import { BOARD_WORDS } from '../i18n/board-words.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { ToggleChip } from '../ui/chip.tsx'
import styles from './board.module.css'

type Props = {
  /** null: not counted yet; the known ones stand there meanwhile, so that nothing moves when most of them are found. */
  statuses: readonly string[] | null
  chosen: string | null
  onChoose: (status: string | null) => void
}

/** Known statuses in their own order, codes nobody documented after them. */
export function StatusChoice({ statuses, chosen, onChoose }: Props) {
  const { renewal } = useWords(BOARD_WORDS)
  const { language } = useLanguage()
  const known = STATUS.entries.map(({ code }) => code)
  const shown = statuses
    ? [...known.filter((code) => statuses.includes(code)), ...statuses.filter((code) => !known.includes(code))]
    : known
  return (
    <fieldset className={styles['choice']}>
      <legend className="visually-hidden">{renewal.status}</legend>
      <ToggleChip pressed={chosen === null} onClick={() => onChoose(null)}>
        {renewal.anyStatus}
      </ToggleChip>
      {shown.map((code) => (
        <ToggleChip key={code} pressed={chosen === code} onClick={() => onChoose(chosen === code ? null : code)}>
          {labelOf(STATUS, code, language)}
        </ToggleChip>
      ))}
    </fieldset>
  )
}
