/** What is selected and what can be done with it; announced, wherever the focus is. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { type ColumnChoice, columnsOf } from '../grid/column-order.ts'
import { usePins } from '../grid/use-pins.ts'
import type { CardBlocks } from '../grid/window/card-blocks.ts'
import { useWords } from '../i18n/language.tsx'
import { SELECTION_WORDS } from '../i18n/selection-words.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { CopyKind } from './copied-cards.ts'
import { MOST_CARDS } from './read-cards.ts'
import { selectCards } from './select-cards.ts'
import { type Held, useSelection } from './selection.ts'
import styles from './selection-bar.module.css'
import { type Copying, useCopy } from './use-copy.ts'
import { useCopyingWords, useSelectedWords } from './use-selection-words.ts'

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
  const { copying, copy } = useCopy(selection, blocks, columnsOf(columns, pins))
  const selected = useSelectedWords(selection, blocks.first)
  const copied = useCopyingWords(copying, reasonOf)
  const isTooMuch = selection?.kind === 'all' && (total === null || total > most)
  const isBusy = reading !== null || copying.state === 'reading'
  const select = (kind: 'all' | 'none') => void selectCards({ kind }, { scope, blocks })
  const said = selection === null ? '' : copied || selected
  return (
    <div className={styles['place']}>
      <p role="status" className="visually-hidden">
        {isBusy ? '' : said}
      </p>
      {(selection || reading || held.fault) && (
        <section aria-label={words.name} className={styles['bar']}>
          <p className={styles['says']}>
            <strong>{selected}</strong>
            <State {...{ held, copying, copied, most, reasonOf }} />
            {isTooMuch && <span>{words.tooMany(most)}</span>}
          </p>
          {COPY_KINDS.map((kind) => (
            <Button key={kind} disabled={selection === null || isTooMuch || isBusy} onClick={() => void copy(kind)}>
              {words.copy[kind]}
            </Button>
          ))}
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

type StateProps = Pick<Props, 'reasonOf'> & { held: Held; copying: Copying; copied: string; most: number }

/** What is under way, or how it ended. */
function State({ held: { reading, fault }, copying, copied, most, reasonOf }: StateProps): ReactNode {
  const words = useWords(SELECTION_WORDS)
  const underWay = reading ?? (copying.state === 'reading' ? copying.reading : null)
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
    return <span role="alert">{fault === 'too-many' ? words.tooMany(most) : words.failed(reasonOf(fault))}</span>
  return (
    <span>
      {copied}
      {copying.state === 'refused' && (
        <Button look="link" onClick={copying.again}>
          {words.copyNow(copying.count)}
        </Button>
      )}
    </span>
  )
}
