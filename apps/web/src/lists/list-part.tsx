/** A list of identifiers becomes a view, and an exported file becomes its view again: button, command, dialogs, and files that are dropped anywhere. */
import { ListChecks } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { LIST_WORDS } from '../i18n/list-words.ts'
import { lazyPart } from '../problems/lazy-part.tsx'
import type { Command } from '../query-box/option.ts'
import { openReturned, type Returned } from '../returned/open-returned.ts'
import { pressListButton } from '../selection/list-button.ts'
import { Button } from '../ui/button.tsx'
import styles from './lists.module.css'
import { showList } from './show-list.ts'
import { useDroppedFiles } from './use-dropped-files.ts'

const ListDialog = lazyPart(() => import('./list-dialog.tsx').then(({ ListDialog }) => ListDialog))
const ReturnedDialog = lazyPart(() => import('../returned/returned-dialog.tsx').then((part) => part.ReturnedDialog))

/** What is open. file: to be read as a list. */
type Open = { is: 'list'; file: File | null } | { is: 'returned'; returned: Returned } | null

export function ListPart({ onCommands }: { onCommands: (commands: readonly Command[]) => void }) {
  const words = useWords(LIST_WORDS)
  const [open, setOpen] = useState<Open>(null)
  const openList = () => setOpen({ is: 'list', file: null })
  const take = async (files: readonly File[]) => {
    // What cannot be read is said where it is read as a list.
    const returned = await openReturned(files).catch(() => null)
    setOpen(returned ? { is: 'returned', returned } : { is: 'list', file: files[0] ?? null })
  }
  useEffect(() => {
    onCommands([
      { id: 'list', label: words.command, run: () => setOpen({ is: 'list', file: null }) },
      {
        id: 'list-of-selected',
        label: words.ofSelected,
        run: (say) => {
          if (!pressListButton()) say(words.nothingSelected)
        },
      },
    ])
  }, [words, onCommands])
  useDroppedFiles(open === null, take)
  const close = () => setOpen(null)
  return (
    <>
      <Button look="quiet" title={words.title} onClick={openList}>
        <ListChecks size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles['button']}>{words.button}</span>
      </Button>
      <Suspense>
        {open?.is === 'list' && (
          <ListDialog
            file={open.file}
            onReturned={(returned) => setOpen({ is: 'returned', returned })}
            onShow={(id) => {
              close()
              showList(id)
            }}
            onClose={close}
          />
        )}
        {open?.is === 'returned' && (
          <ReturnedDialog
            returned={open.returned}
            onReturned={(returned) => setOpen({ is: 'returned', returned })}
            onList={() => setOpen({ is: 'list', file: open.returned.file })}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}
