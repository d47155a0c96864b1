import type { ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import { VIEW_WORDS } from '../i18n/view-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { hrefOf } from '../use-address.ts'
import type { ListedView } from './listed-view.ts'
import { openHere, viewAt } from './open-view.ts'
import { useFirstView } from './use-first-view.ts'
import styles from './views.module.css'

type Props = {
  view: ListedView
  isShown: boolean
  note?: string | null
  onOpen: () => void
  children?: ReactNode
}

/** One view of the menu, by its name: a link, which can be copied or opened beside. */
export function ViewLine({ view, isShown, note = null, onOpen, children }: Props) {
  const words = useWords(VIEW_WORDS)
  const mask = useMask()
  const [firstId] = useFirstView()
  const notes = [note, firstId === view.id ? words.isFirst : null].filter((text) => text !== null)
  return (
    <div className={styles['view']}>
      <a href={hrefOf(viewAt(view))} aria-current={isShown || undefined} onClick={openHere(view, onOpen)}>
        {mask.text(view.name)}
      </a>
      {notes.length > 0 && <span className={styles['note']}>{notes.join(', ')}</span>}
      {children}
    </div>
  )
}
