import { type Card, labelOf, OS_STATUS, STATUS } from '@linkdeck/contract'
import { lookOfCard } from '../grid/cells/status-look.ts'
import { visibleText } from '../grid/cells/visible-text.ts'
import { CARD_CONDITION_WORDS } from '../i18n/card-condition-words.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import styles from './card-panel.module.css'
import { conditionOfCard, warningsOf } from './condition-of.ts'

/** The state of a card in words: what it means, and what to do next. */
export function CardConditionNote({ card, nowMs }: { card: Card; nowMs: number }) {
  const words = useWords(CARD_CONDITION_WORDS)
  const warnings = warningsOf(card, nowMs)
  const { meaning, next } = useExplanation(card)
  const { tone } = lookOfCard(card)
  const shown = tone === 'ok' && warnings.length > 0 ? 'warn' : tone
  return (
    <section className={styles['condition']} data-tone={shown} aria-label={words.title}>
      <p>{meaning}</p>
      {(next !== null || warnings.length === 0) && (
        <p>
          <strong>{words.nextStep}</strong> {next ?? words.nothing}
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className={styles['alarm']}>
          {words.warnings[warning]}
        </p>
      ))}
    </section>
  )
}

type Explanation = { meaning: string; next: string | null }

function useExplanation(card: Card): Explanation {
  const { language } = useLanguage()
  const words = useWords(CARD_CONDITION_WORDS)
  const { by, code, isMixed } = conditionOfCard(card)
  if (by === 'none') return { meaning: words.noStatus, next: null }
  const known = by === 'unknown' ? undefined : words[by][code]
  if (!known) return { meaning: words.unknownStatus(visibleText(code)), next: null }
  if (!isMixed) return known
  const mixed = words.mismatch(labelOf(OS_STATUS, code, language), labelOf(STATUS, card.status ?? '', language))
  return { meaning: `${known.meaning} ${mixed}`, next: known.next }
}
