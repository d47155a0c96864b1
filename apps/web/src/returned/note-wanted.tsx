/** A CSV says nothing but its rows: which view it is of stands in the note that was saved beside it. */
import type { ExportNote } from '@linkdeck/contract'
import { type DragEvent, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { RETURNED_WORDS } from '../i18n/returned-words.ts'
import { FileButton } from '../lists/file-button.tsx'
import { Button } from '../ui/button.tsx'
import { findNote } from './open-returned.ts'
import styles from './returned.module.css'

type Props = { onNote: (note: ExportNote) => void; onList: () => void }

export function NoteWanted({ onNote, onList }: Props) {
  const words = useWords(RETURNED_WORDS)
  const [isRefused, setRefused] = useState(false)
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return
    const note = await findNote(files)
    if (note) onNote(note)
    else setRefused(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void take([...event.dataTransfer.files])
  }
  return (
    <section aria-label={words.chooseNote} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p>{words.needsNote}</p>
      <div role="alert">{isRefused && <p className={styles['caution']}>{words.noNote}</p>}</div>
      <div className={styles['actions']}>
        <FileButton look="primary" accept=".json,application/json" onFiles={(files) => void take(files)}>
          {words.chooseNote}
        </FileButton>
        <Button onClick={onList}>{words.asList}</Button>
      </div>
    </section>
  )
}
