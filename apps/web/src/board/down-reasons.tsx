/** Why cards are down: the reasons with what to do next, and where most of those cards are. */
import {
  type CardQuery,
  type Facet,
  type FieldName,
  fieldOf,
  keyOf,
  labelOf,
  NO_CONDITION,
  OS_STATUS,
} from '@linkdeck/contract'
import { BOARD_WORDS } from '../i18n/board-words.ts'
import { CARD_CONDITION_WORDS } from '../i18n/card-condition-words.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import styles from './board.module.css'
import { CountButton } from './count-button.tsx'
import { within } from './tiles.ts'
import { useDown } from './use-down.ts'

const MOST = 6
const PLACES: readonly FieldName[] = ['credentialNo', 'tags']

type Props = { query: CardQuery; onShow: (query: CardQuery) => void }

export function DownReasons({ query, onShow }: Props) {
  const { down: words } = useWords(BOARD_WORDS)
  const { language } = useLanguage()
  const conditions = useWords(CARD_CONDITION_WORDS)
  const { view, facets } = useDown(query)
  const reasons = valuesOf(facets, 'osStatus').filter(({ count }) => count > 0)
  return (
    <section aria-labelledby="board-down">
      <h2 id="board-down" className={styles['heading']}>
        {words.title}
      </h2>
      {facets && reasons.length === 0 && <p className={styles['note']}>{words.none}</p>}
      <ul className={styles['reasons']}>
        {reasons.map(({ value, count }) => (
          <li key={value}>
            <span className={styles['reason']}>{labelOf(OS_STATUS, value, language)}</span>
            <CountButton count={count} onClick={() => onShow(withValue(view, 'osStatus', value))} />
            <span className={styles['hint']}>{conditions.osStatus[value]?.next ?? words.undocumented}</span>
          </li>
        ))}
      </ul>
      <div className={styles['places']}>
        {reasons.length > 0 &&
          PLACES.map((name) => (
            <Places key={name} name={name} facets={facets} onShow={(value) => onShow(withValue(view, name, value))} />
          ))}
      </div>
    </section>
  )
}

type PlacesProps = { name: FieldName; facets: readonly Facet[] | undefined; onShow: (value: string) => void }

function Places({ name, facets, onShow }: PlacesProps) {
  const { down: words } = useWords(BOARD_WORDS)
  const { language } = useLanguage()
  const values = valuesOf(facets, name).filter(({ count }) => count > 0)
  return (
    <div>
      <h3 className={styles['subheading']}>{words.by(fieldOf(name)[language])}</h3>
      <ul className={styles['list']}>
        {values.slice(0, MOST).map(({ value, count }) => (
          <li key={value}>
            <span>{value}</span>
            <CountButton count={count} onClick={() => onShow(value)} />
          </li>
        ))}
        {values.length > MOST && <li className={styles['note']}>{words.more}</li>}
      </ul>
    </div>
  )
}

function valuesOf(facets: readonly Facet[] | undefined, name: FieldName): Facet['values'] {
  return facets?.find(({ key }) => key === keyOf(name))?.values ?? []
}

function withValue(view: CardQuery, name: FieldName, value: string): CardQuery {
  return within(view, { [name]: { ...NO_CONDITION, any: [value] } })
}
