/** Which rows, in which format, with which columns; before it starts it says how many rows that is. */
import { EXPORT_FORMATS, type ExportFormat, MOST_LISTED } from '@linkdeck/contract'
import { useId, useState } from 'react'
import { problemFrom } from '../api.ts'
import type { ColumnChoice } from '../grid/column-order.ts'
import { ColumnsMenu } from '../grid/columns-menu.tsx'
import { EXPORT_WORDS } from '../i18n/export-words.ts'
import { useMessages, useWords } from '../i18n/language.tsx'
import { useProblemTitle } from '../problems/use-problem-title.ts'
import { countSelected, type Selected } from '../selection/selected-cards.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { Segmented } from '../ui/segmented.tsx'
import styles from './export.module.css'
import { type Making, useListForExport } from './use-list-for-export.ts'

type Props = {
  /** Rows of the view. */
  total: number
  isPartial: boolean
  columns: ColumnChoice
  /** Rows of the view that may be asked for alone. */
  selected: Selected | null
  /** list: which holds the rows; null for the whole view. */
  onStart: (format: ExportFormat, columns: ColumnChoice, list: string | null) => void
  onClose: () => void
}

export function ExportDialog({ total, isPartial, columns: shown, selected, onStart, onClose }: Props) {
  const { shell } = useMessages()
  const words = useWords(EXPORT_WORDS)
  const [rowsTitle, rowsNote, formatTitle, formatNote, columnsTitle] = [useId(), useId(), useId(), useId(), useId()]
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [columns, setColumns] = useState(shown)
  const [rows, setRows] = useState<'view' | 'selected'>('view')
  const start = (list: string | null) => onStart(format, columns, list)
  const { making, make } = useListForExport(selected, start)
  const count = selected && countSelected(selected)
  const isTooMany = count !== null && count > MOST_LISTED
  const press = () => {
    if (rows === 'view') start(null)
    else if (making.state === 'made') start(making.made.id)
    else void make()
  }
  const options = EXPORT_FORMATS.map((value) => ({ value, label: words.formats[value] }))
  const choose = (value: string) => setFormat(EXPORT_FORMATS.find((name) => name === value) ?? format)
  return (
    <Modal title={words.title} closeLabel={shell.close} onClose={onClose}>
      <div className={styles['body']}>
        {isPartial && <p>{words.partial}</p>}
        {count !== null && (
          <>
            <h3 id={rowsTitle}>{words.rows}</h3>
            <Segmented
              labelledBy={rowsTitle}
              describedBy={rowsNote}
              options={[
                { value: 'view', label: words.wholeView(total) },
                ...(isTooMany ? [] : [{ value: 'selected', label: words.selectedRows(count) }]),
              ]}
              value={rows}
              onChange={(value) => setRows(value === 'selected' ? 'selected' : 'view')}
            />
            <p id={rowsNote} className={styles['quiet']}>
              {isTooMany ? words.tooManySelected(MOST_LISTED) : rows === 'selected' && words.throughList}
            </p>
          </>
        )}
        <h3 id={formatTitle}>{words.format}</h3>
        <Segmented
          labelledBy={formatTitle}
          describedBy={formatNote}
          options={options}
          value={format}
          onChange={choose}
        />
        <p id={formatNote} className={styles['quiet']}>
          {words.formatNotes[format]}
        </p>
        <h3 id={columnsTitle}>{words.columns}</h3>
        <section aria-labelledby={columnsTitle} className={styles['columns']}>
          <ColumnsMenu columns={columns} onColumns={setColumns} />
        </section>
        <div role="status">{rows === 'selected' && <MakingLine making={making} />}</div>
        <div className={styles['actions']}>
          <Button look="primary" disabled={rows === 'selected' && isHindered(making)} onClick={press}>
            {words.start(rows === 'view' ? total : (count ?? 0) - leftOut(making))}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </div>
    </Modal>
  )
}

function isHindered(making: Making): boolean {
  return making.state === 'making' || (making.state === 'made' && making.made.id === null)
}

function leftOut(making: Making): number {
  return making.state === 'made' ? making.made.without : 0
}

/** How far the list of the selected rows has come, and what is not in it. */
function MakingLine({ making }: { making: Making }) {
  const words = useWords(EXPORT_WORDS)
  const titleOf = useProblemTitle(making.state === 'failed')
  switch (making.state) {
    case 'idle':
      return null
    case 'making':
      return (
        <p className={styles['quiet']}>{making.of === null ? words.listing : words.reading(making.read, making.of)}</p>
      )
    case 'failed':
      return <p>{words.notListed(titleOf(problemFrom(making.error)))}</p>
    case 'made': {
      const { without, isMixed } = making.made
      return (
        <>
          {without > 0 && <p>{words.without(without)}</p>}
          {isMixed && <p>{words.mixed}</p>}
        </>
      )
    }
  }
}
