/** The question in words. A chip leads to its editor, its cross takes the condition out. */
import type { CardQuery, FieldName } from '@linkdeck/contract'
import { conditionOf, NO_CONDITION, withCondition } from '@linkdeck/contract'
import { X } from 'lucide-react'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import styles from './chips-line.module.css'
import { clearAll } from './choose.ts'
import { type ConditionWords, sentenceOf, wordsOfQuery } from './condition-words.ts'
import type { Edit } from './edit.ts'

type Props = {
  /** As it is shown: with relative dates already made plain. */
  query: CardQuery
  edit: Edit
  onOpenEditor: (name: FieldName) => void
}

export function ChipsLine({ query, edit, onOpenEditor }: Props) {
  const messages = useMessages()
  const { language } = useLanguage()
  const { filters, shell } = messages
  const conditions = wordsOfQuery(query, { language, messages })
  if (conditions.length === 0 && query.text === '') return <p className={styles['everything']}>{shell.everything}</p>
  return (
    <ul aria-label={filters.line} className={styles['line']}>
      {conditions.map((condition) => (
        <ConditionChip
          key={`${condition.name} ${condition.negated} ${condition.value}`}
          condition={condition}
          sentence={sentenceOf(condition)}
          onOpen={() => onOpenEditor(condition.name)}
          onRemove={() => edit((current) => withoutPart(current, condition))}
        />
      ))}
      {query.text !== '' && (
        <ConditionChip
          condition={{ field: filters.contains, relation: '', value: `“${query.text}”`, negated: false }}
          sentence={`${filters.contains} ${query.text}`}
          onRemove={() => edit((current) => ({ ...current, text: '', offset: 0 }))}
        />
      )}
      {conditions.length + Number(query.text !== '') > 1 && (
        <li>
          <button type="button" className={styles['clear']} onClick={() => edit(clearAll)}>
            {filters.clearAll}
          </button>
        </li>
      )}
    </ul>
  )
}

type ChipProps = {
  condition: Pick<ConditionWords, 'field' | 'relation' | 'value' | 'negated'>
  sentence: string
  /** Left out where no editor exists. */
  onOpen?: () => void
  onRemove: () => void
}

function ConditionChip({ condition: { field, relation, value, negated }, sentence, onOpen, onRemove }: ChipProps) {
  const { filters } = useMessages()
  const words = (
    <>
      <span className={styles['field']}>
        {field} {relation}
      </span>{' '}
      <span className={styles['value']}>{value}</span>
    </>
  )
  return (
    <li className={styles['chip']} data-negated={negated || undefined}>
      {onOpen ? (
        <button type="button" className={styles['words']} aria-label={filters.edit(sentence)} onClick={onOpen}>
          {words}
        </button>
      ) : (
        <span className={styles['words']}>{words}</span>
      )}
      <button type="button" className={styles['remove']} aria-label={filters.remove(sentence)} onClick={onRemove}>
        <X aria-hidden />
      </button>
    </li>
  )
}

/** Wanted and unwanted values of one field are two chips, and go one by one. */
function withoutPart(query: CardQuery, { name, negated }: ConditionWords): CardQuery {
  const condition = conditionOf(query, name)
  return withCondition(query, name, negated ? { ...condition, none: [] } : { ...NO_CONDITION, none: condition.none })
}
