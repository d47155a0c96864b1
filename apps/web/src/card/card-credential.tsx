import { type Card, DATA_TYPE, fieldOf, labelOf, PERIOD, VENDOR } from '@linkdeck/contract'
import { TriangleAlert } from 'lucide-react'
import { visibleText } from '../grid/cells/visible-text.ts'
import { CARD_WORDS } from '../i18n/card-words.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './card-panel.module.css'
import { checkCredential, type Disagreement } from './credential-check.ts'

/** The credential number taken apart, and where it contradicts the card. Draws nothing for a number of another shape. */
export function CardCredential({ card }: { card: Card }) {
  const { language } = useLanguage()
  const { credential: words } = useWords(CARD_WORDS)
  const check = checkCredential(card)
  if (!check) return null
  const { vendor, dataType, period, tariff, tail, tailIsPool } = check.parts
  const parts = [
    [words.carrier, labelOf(VENDOR, vendor, language)],
    [words.plan, labelOf(DATA_TYPE, dataType, language)],
    [words.cycle, labelOf(PERIOD, period, language)],
    [words.tariff, tariff],
    [tailIsPool ? words.pool : words.level, tail],
  ] as const
  return (
    <section className={styles['credential']} aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul className={styles['chips']}>
        {parts.map(([label, value]) => (
          <li key={label}>
            <Chip title={label}>
              <span className={styles['chipLabel']}>{label}</span> {visibleText(value)}
            </Chip>
          </li>
        ))}
      </ul>
      {check.disagreements.length > 0 && (
        <ul className={styles['quality']} aria-label={words.quality}>
          {check.disagreements.map((disagreement) => (
            <Quality key={disagreement.field} {...disagreement} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Quality({ field, credential, card }: Disagreement) {
  const { language } = useLanguage()
  const { credential: words } = useWords(CARD_WORDS)
  const { vocab, ...labels } = fieldOf(field)
  const said = (code: string) => (vocab ? labelOf(vocab, code, language) : visibleText(code))
  return (
    <li>
      <TriangleAlert aria-hidden />
      {words.disagrees(labels[language], said(credential), said(card))}
    </li>
  )
}
