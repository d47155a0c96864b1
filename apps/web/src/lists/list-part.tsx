/** A list of identifiers becomes a view, and an exported file becomes its view again: button, command, dialogs, and files that are dropped anywhere. */
import { ListChecks } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { LIST_WORDS } from '../i18n/list-words.ts'
import { lazyPart } from '../problems/lazy-part.tsx'
import type { Command } from '../query-box/option.ts'
import type { Returned } from '../returned/open-returned.ts'
import { pressListButton } from '../selection/list-button.ts'
import { Button } from '../ui/button.tsx'
import styles from './lists.module.css'
import { openFiles } from './open-files.ts'
import { type ReadFile, readListFile } from './read-list-file.ts'
import { showList } from './show-list.ts'
import { useDroppedFiles } from './use-dropped-files.ts'

const ListDialog = lazyPart(() => import('./list-dialog.tsx').then(({ ListDialog }) => ListDialog))
const ReturnedDialog = lazyPart(() => import('../returned/returned-dialog.tsx').then((part) => part.ReturnedDialog))

/** What is open. read: gives the list to begin with. */
type Open = { is: 'list'; read: (() => Promise<ReadFile>) | null } | { is: 'returned'; returned: Returned } | null

export function ListPart({ onCommands }: { onCommands: (commands: readonly Command[]) => void }) {
  const words = useWords(LIST_WORDS)
  const [open, setOpen] = useState<Open>(null)
  const openList = () => setOpen({ is: 'list', read: null })
  const take = async ([first, ...others]: readonly File[]) => {
    if (!first) return
    try {
      const opened = await openFiles([first, ...others])
      setOpen('returned' in opened ? { is: 'returned', ...opened } : { is: 'list', read: async () => opened.list })
    } catch (error) {
      // Why a file cannot be read is said where lists are read.
      setOpen({ is: 'list', read: () => Promise.reject(error) })
    }
  }
  useEffect(() => {
    onCommands([
      { id: 'list', label: words.command, run: () => setOpen({ is: 'list', read: null }) },
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
            read={open.read}
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
            onList={() => setOpen({ is: 'list', read: () => readListFile(open.returned.file) })}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}
