/** One export: how far it has come, or how it ended and what its file holds. */
import { type ExportStatus, ROUTES } from '@linkdeck/contract'
import { X } from 'lucide-react'
import { stopExport } from '../api.ts'
import { EXPORT_WORDS } from '../i18n/export-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { dismissExport } from './begun-exports.ts'
import styles from './export.module.css'
import { startDownload } from './start-download.ts'
import { hasEnded, type ShownExport } from './use-exports.ts'

export function TrayItem({ id, shown }: { id: string; shown: ShownExport }) {
  const words = useWords(EXPORT_WORDS)
  return (
    <div className={styles['item']}>
      <div className={styles['line']}>
        <div role="status" className={styles['says']}>
          <Said shown={shown} />
        </div>
        {hasEnded(shown) ? (
          <IconButton label={words.dismiss} icon={<X />} onClick={() => dismissExport(id)} />
        ) : (
          <Button look="quiet" onClick={() => void stopExport(id).catch(() => undefined)}>
            {words.stop}
          </Button>
        )}
      </div>
      {shown !== null && shown !== 'missing' && shown.state === 'writing' && <Progress {...shown} />}
      {shown !== null && shown !== 'missing' && shown.note && (
        <Button look="link" onClick={() => startDownload(`${ROUTES.exports}${id}/note`)}>
          {words.note}
        </Button>
      )}
    </div>
  )
}

/** What is heard as well, each time it changes. */
function Said({ shown }: { shown: ShownExport }) {
  const words = useWords(EXPORT_WORDS)
  const { dateTime } = useFormat()
  if (shown === 'missing') return <p data-tone="bad">{words.missing}</p>
  switch (shown?.state) {
    case undefined:
    case 'waiting':
      return <p>{words.waiting}</p>
    case 'writing':
      return <p>{words.running}</p>
    case 'stopped':
      return <p>{words.stopped(shown.rows)}</p>
    case 'failed':
      return <p data-tone="bad">{words.failed(shown.rows)}</p>
    case 'done': {
      if (!shown.note) return null
      const { rows, asOf, coverage } = shown.note
      const time = dateTime(Date.parse(asOf))
      return (
        <>
          <p>{words.done(rows)}</p>
          <p className={styles['quiet']}>{coverage.complete ? words.whole(time) : words.part(time)}</p>
        </>
      )
    }
  }
}

/** Numbers that change all the time are seen, not heard. */
function Progress({ rows, total, elapsedMs }: ExportStatus) {
  const words = useWords(EXPORT_WORDS)
  const perSecond = elapsedMs > 0 ? Math.round((rows / elapsedMs) * 1000) : 0
  return (
    <>
      <progress className={styles['progress']} aria-label={words.running} max={total ?? 1} value={rows} />
      <p className={styles['quiet']}>
        <span>{words.written(rows, total)}</span> <span>{words.rate(perSecond)}</span>
      </p>
    </>
  )
}
