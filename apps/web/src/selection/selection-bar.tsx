/** What is selected and what can be done with it; announced, wherever the focus is. */
import { MOST_LISTED } from '@linkdeck/contract'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { type ColumnChoice, columnsOf } from '../grid/column-order.ts'
import { usePins } from '../grid/use-pins.ts'
import type { CardBlocks } from '../grid/window/card-blocks.ts'
import { useWords } from '../i18n/language.tsx'
import { SELECTION_WORDS } from '../i18n/selection-words.ts'
import { showList } from '../lists/show-list.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { CopyKind } from './copied-cards.ts'
import { LIST_BUTTON } from './list-button.ts'
import { MOST_CARDS } from './read-cards.ts'
import { selectCards } from './select-cards.ts'
import { countSelected } from './selected-cards.ts'
import { type Held, useSelection } from './selection.ts'
import styles from './selection-bar.module.css'
import { useSelectedWords, useWorkWords } from './use-selection-words.ts'
import { useSelectionWork, type Work } from './use-selection-work.ts'

const COPY_KINDS: readonly CopyKind[] = ['text', 'sheet', 'iccids']

type Props = {
  scope: string
  blocks: CardBlocks
  columns: ColumnChoice
  /** Why cards could not be read, in a few words. */
  reasonOf: (error: Error) => string
}

export function SelectionBar({ scope, blocks, columns, reasonOf }: Props) {
  const words = useWords(SELECTION_WORDS)
  const [pins] = usePins()
  const held = useSelection(scope)
  const { selection, reading } = held
  const { total, source } = blocks.first
  const most = MOST_CARDS[source]
  const { work, copy, list } = useSelectionWork(selection, blocks, columnsOf(columns, pins))
  const selected = useSelectedWords(selection, blocks.first)
  const told = useWorkWords(work, reasonOf)
  const isTooMuch = selection?.kind === 'all' && (total === null || total > most)
  const count = selection && countSelected({ selection, blocks })
  const isTooLong = selection !== null && (count === null || count > MOST_LISTED)
  const isLive = source === 'live'
  const isBusy = reading !== null || work.state === 'reading' || work.state === 'listing'
  const select = (kind: 'all' | 'none') => void selectCards({ kind }, { scope, blocks })
  const said = selection === null ? '' : told || selected
  return (
    <div className={styles['place']}>
      <p role="status" className="visually-hidden">
        {isBusy ? '' : said}
      </p>
      {(selection || reading || held.fault) && (
        <section aria-label={words.name} className={styles['bar']}>
          <p className={styles['says']}>
            <strong>{selected}</strong>
            <State {...{ held, work, told, most, reasonOf }} />
            {(isTooMuch || isTooLong) && <span>{limitOf(words, { isLive, isTooLong, most })}</span>}
          </p>
          {COPY_KINDS.map((kind) => (
            <Button key={kind} disabled={selection === null || isTooMuch || isBusy} onClick={() => void copy(kind)}>
              {words.copy[kind]}
            </Button>
          ))}
          <Button
            id={LIST_BUTTON}
            disabled={selection === null || isLive || isTooLong || isBusy}
            {...(isLive && { title: words.onlyIndex })}
            onClick={() => void list()}
          >
            {words.list}
          </Button>
          {selection?.kind !== 'all' && (
            <Button look="quiet" onClick={() => select('all')}>
              {words.selectAll(total)}
            </Button>
          )}
          <IconButton label={words.clear} icon={<X aria-hidden />} onClick={() => select('none')} />
        </section>
      )}
    </div>
  )
}

type Words = (typeof SELECTION_WORDS)['en']

/** What is too much for one press, and what has no limit. */
function limitOf(words: Words, { isLive, isTooLong, most }: { isLive: boolean; isTooLong: boolean; most: number }) {
  if (isLive) return words.tooMany(most)
  return isTooLong ? words.tooManyToList(most, MOST_LISTED) : words.tooManyToCopy(most, MOST_LISTED)
}

type StateProps = Pick<Props, 'reasonOf'> & { held: Held; work: Work; told: string; most: number }

/** What is under way, or how it ended. */
function State({ held: { reading, fault }, work, told, most, reasonOf }: StateProps): ReactNode {
  const words = useWords(SELECTION_WORDS)
  const underWay = reading ?? (work.state === 'reading' ? work.reading : null)
  if (underWay)
    return (
      <span>
        {words.reading(underWay.read, underWay.of)}
        <Button look="link" onClick={underWay.stop}>
          {words.stop}
        </Button>
      </span>
    )
  if (fault)
    return <span role="alert">{fault === 'too-many' ? words.tooMany(most) : words.failed.copy(reasonOf(fault))}</span>
  return (
    <span>
      {told}
      {work.state === 'refused' && (
        <Button look="link" onClick={work.again}>
          {words.copyNow(work.count)}
        </Button>
      )}
      {work.state === 'listed' && work.id !== null && <ShowList id={work.id} />}
    </span>
  )
}

function ShowList({ id }: { id: string }) {
  const words = useWords(SELECTION_WORDS)
  return (
    <Button look="link" onClick={() => showList(id)}>
      {words.showList}
    </Button>
  )
}
