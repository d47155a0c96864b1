/** Removals that are too many to be believed: somebody decides, and never about more than was shown. */
import type { HeldRequest, SyncAnswer } from '@linkdeck/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { decideHeld } from '../api.ts'
import { useNow } from '../clock.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { useMay } from '../session/use-role.ts'
import { Button } from '../ui/button.tsx'
import { CrawlFailure } from './crawl-failure.tsx'
import styles from './sync-panel.module.css'
import { useAction } from './use-action.ts'
import { SYNC_QUERY } from './use-sync.ts'

type Held = SyncAnswer['held']

export function HeldSection({ held }: { held: Held }) {
  const words = useWords(SYNC_WORDS)
  const client = useQueryClient()
  const mayDecide = useMay('admin')
  const { run, isPending, error, done } = useAction({
    act: decideHeld,
    onDone: () => void client.invalidateQueries(SYNC_QUERY),
  })
  return (
    <>
      {held.count > 0 && (
        <section className={styles['held']}>
          <h3>{words.held(held.count)}</h3>
          <Story held={held} />
          {mayDecide ? (
            <Decision count={held.count} isPending={isPending} onDecide={run} />
          ) : (
            <p>{words.adminDecides}</p>
          )}
          <CrawlFailure error={error} />
        </section>
      )}
      {done && (
        <p role="status">{done.input.decision === 'remove' ? words.removed(done.output.removed) : words.kept}</p>
      )}
    </>
  )
}

/** Why they wait, and some of them to look up elsewhere. */
function Story({ held: { since, sample } }: { held: Held }) {
  const words = useWords(SYNC_WORDS)
  const { moment } = useFormat()
  const nowMs = useNow(60_000)
  const mask = useMask()
  return (
    <>
      <p>{words.heldBody(since === null ? null : moment(Date.parse(since), nowMs))}</p>
      <p>{words.heldSample}</p>
      <ul className={styles['sample']}>
        {sample.map(({ identity, iccid }) => (
          <li key={identity}>
            <code>{mask.value('iccid', iccid ?? identity)}</code>
          </li>
        ))}
      </ul>
    </>
  )
}

type DecisionProps = { count: number; isPending: boolean; onDecide: (decision: HeldRequest) => void }

/** What was pressed is asked once more, with the number that was shown then; it stays that number while more are found. */
function Decision({ count, isPending, onDecide }: DecisionProps) {
  const words = useWords(SYNC_WORDS)
  const [pressed, setPressed] = useState<HeldRequest | null>(null)
  const take = (decision: HeldRequest) => {
    onDecide(decision)
    setPressed(null)
  }
  return (
    <>
      <div className={styles['act']}>
        <Button disabled={isPending} onClick={() => setPressed({ decision: 'remove', atMost: count })}>
          {words.remove(count)}
        </Button>
        <Button disabled={isPending} onClick={() => setPressed({ decision: 'keep' })}>
          {words.keep}
        </Button>
      </div>
      {pressed && <Confirm pressed={pressed} onYes={() => take(pressed)} onNo={() => setPressed(null)} />}
    </>
  )
}

function Confirm({ pressed, onYes, onNo }: { pressed: HeldRequest; onYes: () => void; onNo: () => void }) {
  const words = useWords(SYNC_WORDS)
  const isRemoval = pressed.decision === 'remove'
  return (
    <div role="alert" className={styles['sure']}>
      <p>{isRemoval ? words.removeSure(pressed.atMost) : words.keepSure}</p>
      <div className={styles['act']}>
        <Button look="primary" onClick={onYes}>
          {isRemoval ? words.removeYes(pressed.atMost) : words.keepYes}
        </Button>
        <Button onClick={onNo}>{words.notYet}</Button>
      </div>
    </div>
  )
}
