/** A file that came back: its view stands behind, and here is what changed since. */
import { useMessages, useWords } from '../i18n/language.tsx'
import { RETURNED_WORDS } from '../i18n/returned-words.ts'
import { Modal } from '../ui/modal.tsx'
import { ComparedView } from './compared-view.tsx'
import { NoteWanted } from './note-wanted.tsx'
import type { Returned } from './open-returned.ts'
import styles from './returned.module.css'

type Props = {
  returned: Returned
  onReturned: (returned: Returned) => void
  /** The file is taken for what any other would be. */
  onList: () => void
  onClose: () => void
}

export function ReturnedDialog({ returned, onReturned, onList, onClose }: Props) {
  const { shell } = useMessages()
  const words = useWords(RETURNED_WORDS)
  const { note, file } = returned
  return (
    <Modal look="wide" title={words.title} closeLabel={shell.close} onClose={onClose}>
      <div className={styles['body']}>
        <p className={styles['quiet']}>{words.file(file.name)}</p>
        {note ? (
          <ComparedView {...{ returned, note }} />
        ) : (
          <NoteWanted onList={onList} onNote={(found) => onReturned({ ...returned, note: found })} />
        )}
      </div>
    </Modal>
  )
}
