/** Which rows, in which format, with which columns; before it starts it says how many rows that is. */
import { EXPORT_FORMATS, type ExportFormat } from '@linkdeck/contract'
import { useId, useState } from 'react'
import type { ColumnChoice } from '../grid/column-order.ts'
import { ColumnsMenu } from '../grid/columns-menu.tsx'
import { EXPORT_WORDS } from '../i18n/export-words.ts'
import { useMessages, useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { Segmented } from '../ui/segmented.tsx'
import styles from './export.module.css'

type Props = {
  /** Rows of the view. */
  total: number
  isPartial: boolean
  columns: ColumnChoice
  onStart: (format: ExportFormat, columns: ColumnChoice) => void
  onClose: () => void
}

export function ExportDialog({ total, isPartial, columns: shown, onStart, onClose }: Props) {
  const { shell } = useMessages()
  const words = useWords(EXPORT_WORDS)
  const [formatTitle, formatNote, columnsTitle] = [useId(), useId(), useId()]
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [columns, setColumns] = useState(shown)
  const options = EXPORT_FORMATS.map((value) => ({ value, label: words.formats[value] }))
  const choose = (value: string) => setFormat(EXPORT_FORMATS.find((name) => name === value) ?? format)
  return (
    <Modal title={words.title} closeLabel={shell.close} onClose={onClose}>
      <div className={styles['body']}>
        {isPartial && <p>{words.partial}</p>}
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
        <div className={styles['actions']}>
          <Button look="primary" onClick={() => onStart(format, columns)}>
            {words.start(total)}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </div>
    </Modal>
  )
}
