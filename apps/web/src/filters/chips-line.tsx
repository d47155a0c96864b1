/** The question in words. A chip leads to its editor, its cross takes the condition out. */
import { type CardQuery, type FieldName, hasMovingDates } from '@linkdeck/contract'
import { X } from 'lucide-react'
import { useNow } from '../clock.ts'
import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { useLanguage, useMessages, useWords } from '../i18n/language.tsx'
import { useMask } from '../masks/use-mask.ts'
import styles from './chips-line.module.css'
import { clearAll } from './choose.ts'
import { type ConditionWords, sentenceOf, withoutPart, wordsOfQuery } from './condition-words.ts'
import type { Edit } from './edit.ts'
import { MovingDates } from './moving-dates.tsx'

const MINUTE_MS = 60_000

type Props = {
  query: CardQuery
  edit: Edit
  /** What the question was before its last change; null where there is nothing to go back to. */
  last: CardQuery | null
  onOpenEditor: (name: FieldName) => void
  /** Leads to where free text is typed. */
  onOpenText: () => void
}

export function ChipsLine({ query, edit, last, onOpenEditor, onOpenText }: Props) {
  const { shell } = useMessages()
  const filters = useWords(FILTER_WORDS)
  const { language } = useLanguage()
  const nowMs = useNow(MINUTE_MS)
  const mask = useMask()
  const conditions = wordsOfQuery(query, { language, nowMs, isMasked: mask.isOn })
  const count = conditions.length + Number(query.text !== '')
  return (
    <ul aria-label={filters.line} className={styles['line']}>
      {count === 0 && <li className={styles['everything']}>{shell.everything}</li>}
      {conditions.map((condition, at) => (
        <ConditionChip
          key={`${condition.name} ${condition.part}`}
          condition={condition}
          isFirst={at === 0}
          isNegated={condition.part === 'unwanted'}
          onOpen={() => onOpenEditor(condition.name)}
          onRemove={() => edit((current) => withoutPart(current, condition))}
        />
      ))}
      {query.text !== '' && (
        <ConditionChip
          condition={{ field: filters.contains, relation: '', value: `“${mask.text(query.text)}”` }}
          isFirst={conditions.length === 0}
          onOpen={onOpenText}
          onRemove={() => edit((current) => ({ ...current, text: '', offset: 0 }))}
        />
      )}
      {hasMovingDates(query) && <MovingDates edit={edit} />}
      {count > 1 && (
        <li>
          <button type="button" className={styles['clear']} onClick={() => edit(clearAll)}>
            {filters.clearAll}
          </button>
        </li>
      )}
      {last && (
        <li>
          <button type="button" className={styles['clear']} onClick={() => edit(() => last)}>
            {filters.undo}
          </button>
        </li>
      )}
    </ul>
  )
}

type ChipProps = {
  condition: Pick<ConditionWords, 'field' | 'relation' | 'value'>
  isFirst: boolean
  isNegated?: boolean
  onOpen: () => void
  onRemove: () => void
}

/** The word before a chip goes with it to the next line. */
function ConditionChip({ condition, isFirst, isNegated = false, onOpen, onRemove }: ChipProps) {
  const filters = useWords(FILTER_WORDS)
  const { field, relation, value } = condition
  const sentence = sentenceOf(condition)
  return (
    <li className={styles['condition']}>
      {!isFirst && <span className={styles['and']}>{filters.and} </span>}
      <span className={styles['chip']} data-negated={isNegated || undefined}>
        <button type="button" className={styles['words']} aria-label={filters.edit(sentence)} onClick={onOpen}>
          <span className={styles['field']}>{field}</span> <span className={styles['relation']}>{relation}</span>{' '}
          <span className={styles['value']}>{value}</span>
        </button>
        <button type="button" className={styles['remove']} aria-label={filters.remove(sentence)} onClick={onRemove}>
          <X aria-hidden />
        </button>
      </span>
    </li>
  )
}
