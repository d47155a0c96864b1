/** The lists that a person keeps: opened again as views, or deleted, so that there is room for others. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemFrom } from '../api.ts'
import { useAction } from '../fleet/use-action.ts'
import { useWords } from '../i18n/language.tsx'
import { LIST_WORDS } from '../i18n/list-words.ts'
import { useProblemTitle } from '../problems/use-problem-title.ts'
import styles from './lists.module.css'
import { deleteList, loadOwnLists } from './lists-api.ts'
import { OwnListLine } from './own-list-line.tsx'

const KEY = ['own-lists']

export function OwnLists({ onShow }: { onShow: (id: string) => void }) {
  const words = useWords(LIST_WORDS)
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.own}</summary>
      {isOpen && <Lines onShow={onShow} />}
    </details>
  )
}

function Lines({ onShow }: { onShow: (id: string) => void }) {
  const words = useWords(LIST_WORDS)
  const client = useQueryClient()
  const top = useRef<HTMLParagraphElement>(null)
  const { data, error } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => loadOwnLists(signal), staleTime: 0 })
  const removal = useAction({
    act: async (id: string) => {
      try {
        await deleteList(id)
      } finally {
        await client.invalidateQueries({ queryKey: KEY })
        // The line that had the focus is gone.
        top.current?.focus()
      }
    },
  })
  const fault = removal.error ?? error
  const titleOf = useProblemTitle(fault !== null)
  if (!data) return <p role={fault ? 'alert' : undefined}>{fault && titleOf(problemFrom(fault))}</p>
  const { lists, most } = data
  const kept = lists.reduce((sum, { identifiers }) => sum + identifiers, 0)
  return (
    <>
      {fault && <p role="alert">{titleOf(problemFrom(fault))}</p>}
      <p ref={top} tabIndex={-1} className={styles['quiet']}>
        {words.kept(lists.length, most.lists, kept, most.identifiers)}
      </p>
      <ul className={styles['own']}>
        {lists.map((list) => (
          <OwnListLine
            key={list.id}
            {...{ list, onShow }}
            isRemoving={removal.isPending}
            onRemove={() => removal.run(list.id)}
          />
        ))}
      </ul>
    </>
  )
}
