/** What of the data is not as documented: counted, named, and shown where it can be. */
import { type FieldName, fieldNameOf, fieldOf, readTerm, type SyncAnswer } from '@linkdeck/contract'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { Button } from '../ui/button.tsx'
import styles from './sync-panel.module.css'

export type OnUnknownCode = (name: FieldName, term: string) => void

type Props = Pick<SyncAnswer, 'quarantined' | 'unknownValues' | 'unfitting'> & { onUnknownCode: OnUnknownCode }

export function OddSection({ quarantined, unknownValues, unfitting, onUnknownCode }: Props) {
  const words = useWords(SYNC_WORDS)
  const labelOf = useLabelOf()
  const isPlain = quarantined.length + unknownValues.length + unfitting.length === 0
  return (
    <section>
      <h3>{words.odd}</h3>
      {isPlain && <p>{words.nothingOdd}</p>}
      <ul className={styles['list']}>
        {quarantined.map(({ reason, rows, times }) => (
          <li key={reason}>
            {reason === 'no-identity' ? words.nameless(rows, times) : words.quarantined(rows, reason)}
          </li>
        ))}
        {unfitting.map(({ key, rows }) => (
          <li key={key}>{words.unfitting(labelOf(key), rows)}</li>
        ))}
      </ul>
      {unknownValues.length > 0 && <p>{words.unknownCodeHint}</p>}
      <ul className={styles['list']}>
        {unknownValues.map((unknown) => (
          <li key={`${unknown.key}=${unknown.value}`}>
            <UnknownCode unknown={unknown} label={labelOf(unknown.key)} onOpen={onUnknownCode} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function useLabelOf(): (key: string) => string {
  const { language } = useLanguage()
  return (key) => {
    const name = fieldNameOf(key)
    return name ? fieldOf(name)[language] : key
  }
}

type CodeProps = { unknown: SyncAnswer['unknownValues'][number]; label: string; onOpen: OnUnknownCode }

/** Leads to its cards, unless no question can name it. */
function UnknownCode({ unknown: { key, value, cards }, label, onOpen }: CodeProps) {
  const words = useWords(SYNC_WORDS)
  const name = fieldNameOf(key)
  const read = name && readTerm(name, value)
  const text = words.unknownCode(label, value)
  return (
    <>
      {name && read && 'term' in read ? (
        <Button look="link" onClick={() => onOpen(name, read.term)}>
          {text}
        </Button>
      ) : (
        text
      )}{' '}
      <small>{words.cards(cards)}</small>
    </>
  )
}
