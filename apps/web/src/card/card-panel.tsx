/** One card in full: what its state means and what to do, then every field with its name. Knows no address. */
import { type Card, identityOf } from '@linkdeck/contract'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useNow } from '../clock.ts'
import type { OnFilter } from '../grid/cells/cell-props.ts'
import { Iccid } from '../grid/cells/iccid-cell.tsx'
import { StatusCell } from '../grid/cells/status-cell.tsx'
import { CARD_WORDS } from '../i18n/card-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { useMask } from '../masks/use-mask.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CardConditionNote } from './card-condition.tsx'
import { CardCredential } from './card-credential.tsx'
import { CardFields, ExtraFields } from './card-fields.tsx'
import { CardFlow } from './card-flow.tsx'
import styles from './card-panel.module.css'
import { usePanelFocus } from './use-panel-focus.ts'

const MINUTE_MS = 60_000

type Props = {
  /** The card, or null while there is none to show. */
  card: Card | null
  state: 'loading' | 'ready' | 'missing' | 'failed'
  /** What went wrong, for the state failed. */
  problem?: ReactNode
  /** When the service answered, ISO 8601. */
  asOf: string | null
  /** Its place among the rows of the grid, from 1; null when it is not among them. */
  position: { row: number; rows: number } | null
  /** Opened by a key: the focus moves to the heading, and back when the panel closes. */
  takesFocus: boolean
  onPrevious: (() => void) | null
  onNext: (() => void) | null
  onClose: () => void
  onFilter: OnFilter
}

export function CardPanel(props: Props) {
  const { card, state, problem, takesFocus, onClose } = props
  const words = useWords(CARD_WORDS)
  const panel = useRef<HTMLElement>(null)
  const headingId = useId()
  usePanelFocus(panel, takesFocus, card && identityOf(card))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return
    event.stopPropagation()
    onClose()
  }
  return (
    <aside ref={panel} className={styles['panel']} aria-labelledby={headingId} onKeyDown={onKeyDown}>
      <PanelBar {...props} />
      <div className={styles['body']} aria-busy={state === 'loading'}>
        {card ? (
          <CardContent {...props} card={card} headingId={headingId} />
        ) : (
          <div className={styles['state']}>
            <h2 id={headingId} tabIndex={-1}>
              {state === 'loading' ? words.loading : state === 'missing' ? words.missing : words.name}
            </h2>
            {state === 'missing' && <p>{words.missingHint}</p>}
            {state === 'failed' && problem}
          </div>
        )}
      </div>
    </aside>
  )
}

function PanelBar({ position, onPrevious, onNext, onClose }: Props) {
  const words = useWords(CARD_WORDS)
  const { number } = useFormat()
  return (
    <div className={styles['bar']}>
      <IconButton
        label={words.previous}
        icon={<ChevronUp />}
        disabled={onPrevious === null}
        onClick={() => onPrevious?.()}
      />
      <IconButton label={words.next} icon={<ChevronDown />} disabled={onNext === null} onClick={() => onNext?.()} />
      {position && <span>{words.position(number(position.row), number(position.rows))}</span>}
      <IconButton label={words.close} icon={<X />} className={styles['close']} onClick={onClose} />
    </div>
  )
}

function CardContent({ card, headingId, asOf, onFilter }: Props & { card: Card; headingId: string }) {
  const words = useWords(CARD_WORDS)
  const mask = useMask()
  const format = useFormat()
  const nowMs = useNow(MINUTE_MS)
  const at = Date.parse(asOf ?? '')
  const iccid = card.iccid && mask.value('iccid', card.iccid)
  return (
    <>
      <header className={styles['head']}>
        <h2 id={headingId} tabIndex={-1} aria-label={words.heading(iccid ?? words.noIccid)}>
          {card.iccid ? <Iccid iccid={card.iccid} /> : words.noIccid}
        </h2>
        {iccid && <CopyButton text={iccid} label={words.copy('ICCID')} doneLabel={words.copied} />}
        <p>
          <StatusCell card={card} name="status" nowMs={nowMs} onFilter={onFilter} tabIndex={0} />
        </p>
      </header>
      <CardConditionNote card={card} nowMs={nowMs} />
      <CardFlow card={card} nowMs={nowMs} />
      <CardCredential card={card} />
      <CardFields card={card} nowMs={nowMs} onFilter={onFilter} />
      <ExtraFields extra={card.extra} />
      {Number.isFinite(at) && (
        <p className={styles['hint']}>{words.asOf(format.dateTime(at), format.age(at, nowMs))}</p>
      )}
    </>
  )
}
