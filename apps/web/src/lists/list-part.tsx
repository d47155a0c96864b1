/** A list of identifiers becomes a view: its button, its command in the query box, and its dialog. */
import { ListChecks } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { LIST_WORDS } from '../i18n/list-words.ts'
import { lazyPart } from '../problems/lazy-part.tsx'
import type { Command } from '../query-box/option.ts'
import { pressListButton } from '../selection/list-button.ts'
import { Button } from '../ui/button.tsx'
import { showList } from './show-list.ts'

const ListDialog = lazyPart(() => import('./list-dialog.tsx').then(({ ListDialog }) => ListDialog))

export function ListPart({ onCommands }: { onCommands: (commands: readonly Command[]) => void }) {
  const words = useWords(LIST_WORDS)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    onCommands([
      { id: 'list', label: words.command, run: () => setOpen(true) },
      {
        id: 'list-of-selected',
        label: words.ofSelected,
        run: (say) => {
          if (!pressListButton()) say(words.nothingSelected)
        },
      },
    ])
  }, [words, onCommands])
  return (
    <>
      <Button look="quiet" title={words.title} onClick={() => setOpen(true)}>
        <ListChecks size={16} strokeWidth={1.75} aria-hidden />
        {words.button}
      </Button>
      {isOpen && (
        <Suspense>
          <ListDialog
            onShow={(id) => {
              setOpen(false)
              showList(id)
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
