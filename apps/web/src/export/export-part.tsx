/** The export of a view: its button, its dialog, and what became of the exports of this page. */
import {
  type CardQuery,
  type CardsAnswer,
  type ExportFormat,
  encodeExport,
  MOST_OPEN_EXPORTS,
  ROUTES,
  spellEntries,
} from '@linkdeck/contract'
import { Download } from 'lucide-react'
import { Suspense, useState } from 'react'
import { type ColumnChoice, columnsOf } from '../grid/column-order.ts'
import { usePins } from '../grid/use-pins.ts'
import type { CardBlocks } from '../grid/window/card-blocks.ts'
import { EXPORT_WORDS } from '../i18n/export-words.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { listQuery } from '../lists/list-query.ts'
import { useMask } from '../masks/use-mask.ts'
import { lazyPart } from '../problems/lazy-part.tsx'
import { useSelection } from '../selection/selection.ts'
import { Button } from '../ui/button.tsx'
import { addExport, useBegunExports } from './begun-exports.ts'
import { EXPORT_BUTTON } from './export-button.ts'
import { ExportTray } from './export-tray.tsx'
import { startDownload } from './start-download.ts'
import { hasEnded, useExports } from './use-exports.ts'

const ExportDialog = lazyPart(() => import('./export-dialog.tsx').then(({ ExportDialog }) => ExportDialog))

type Props = {
  query: CardQuery
  columns: ColumnChoice
  answer: CardsAnswer
  blocks: CardBlocks | null
  /** Whose rows may be selected. */
  scope: string
}

export function ExportPart({ query, columns, answer, blocks, scope }: Props) {
  const { language } = useLanguage()
  const words = useWords(EXPORT_WORDS)
  const [pins] = usePins()
  const { isOn: isMasked } = useMask()
  const { selection } = useSelection(scope)
  const [isAsking, setAsking] = useState(false)
  const exports = useExports(useBegunExports())
  const total = answer.source === 'index' ? answer.total : null
  const isFull = exports.filter(({ shown }) => !hasEnded(shown)).length >= MOST_OPEN_EXPORTS
  const hindrance = total === null ? words.onlyIndex : isFull ? words.tooMany : null
  const start = (format: ExportFormat, choice: ColumnChoice, list: string | null) => {
    const id = crypto.randomUUID()
    const request = { format, language, columns: columnsOf(choice, pins), isMasked, id }
    // Selected rows leave in the order of the view they were selected in.
    const asked = list === null ? query : listQuery(list, query.sort)
    startDownload(`${ROUTES.export}?${spellEntries(encodeExport(asked, request))}`)
    addExport(id)
    setAsking(false)
  }
  return (
    <>
      <Button
        id={EXPORT_BUTTON}
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
            selected={selection && blocks && { selection, blocks }}
            isPartial={answer.coverage?.complete === false}
            onStart={start}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
      <ExportTray exports={exports} />
    </>
  )
}
