/** The export of a view: its button, its dialog, and what became of the exports of this page. */
import {
  type CardQuery,
  type CardsAnswer,
  type ExportFormat,
  encodeExport,
  ROUTES,
  spellEntries,
} from '@linkdeck/contract'
import { Download } from 'lucide-react'
import { Suspense, useState } from 'react'
import { type ColumnChoice, columnsOf } from '../grid/column-order.ts'
import { usePins } from '../grid/use-pins.ts'
import { EXPORT_WORDS } from '../i18n/export-words.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { useMask } from '../masks/use-mask.ts'
import { lazyPart } from '../problems/lazy-part.tsx'
import { Button } from '../ui/button.tsx'
import { addExport, useBegunExports } from './begun-exports.ts'
import { ExportTray } from './export-tray.tsx'
import { startDownload } from './start-download.ts'

const ExportDialog = lazyPart(() => import('./export-dialog.tsx').then(({ ExportDialog }) => ExportDialog))

/** As many as the server takes; each holds one of the few connections a browser has. */
const MOST_OPEN = 3

type Props = {
  /** Where to find the button from elsewhere on the page. */
  buttonId: string
  query: CardQuery
  columns: ColumnChoice
  answer: CardsAnswer
}

export function ExportPart({ buttonId, query, columns, answer }: Props) {
  const { language } = useLanguage()
  const words = useWords(EXPORT_WORDS)
  const [pins] = usePins()
  const { isOn: isMasked } = useMask()
  const [isAsking, setAsking] = useState(false)
  const begun = useBegunExports()
  const total = answer.source === 'index' ? answer.total : null
  const isFull = begun.filter(({ hasEnded }) => !hasEnded).length >= MOST_OPEN
  const hindrance = total === null ? words.onlyIndex : isFull ? words.tooMany : null
  const start = (format: ExportFormat, choice: ColumnChoice) => {
    const id = crypto.randomUUID()
    const request = { format, language, columns: columnsOf(choice, pins), isMasked, id }
    startDownload(`${ROUTES.export}?${spellEntries(encodeExport(query, request))}`)
    addExport(id)
    setAsking(false)
  }
  return (
    <>
      <Button
        id={buttonId}
        look="quiet"
        disabled={hindrance !== null}
        title={hindrance ?? words.title}
        onClick={() => setAsking(true)}
      >
        <Download size={16} strokeWidth={1.75} aria-hidden />
        {words.button}
      </Button>
      {isAsking && total !== null && (
        <Suspense>
          <ExportDialog
            {...{ total, columns }}
            isPartial={answer.coverage?.complete === false}
            onStart={start}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
      <ExportTray begun={begun} />
    </>
  )
}
