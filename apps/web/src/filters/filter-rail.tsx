/** The filters, grouped, the most used first; the rest behind a click or a word. */
import { type CardQuery, type FieldGroup, type FieldName, fieldOf, keyOf } from '@linkdeck/contract'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { Button } from '../ui/button.tsx'
import { isAsked } from './choose.ts'
import { CountsNote } from './counts-note.tsx'
import type { ControlProps } from './edit.ts'
import { EDITORS, type Editor, GROUPS, isFirst, isLive } from './filter-controls.ts'
import { FilterEditor } from './filter-editor.tsx'
import styles from './filters.module.css'
import { focusEditor } from './focus-editor.ts'

type Shared = Pick<ControlProps, 'query' | 'edit' | 'isIndexed' | 'counts' | 'seen'>

type Props = Shared & {
  /** The index answers, and yet there are no counts. */
  hasCountsFailed: boolean
  /** Whether the less used filters are shown too. */
  expanded: boolean
  onExpand: (expanded: boolean) => void
  /** The field whose editor is to have the focus, told when it has. */
  target: FieldName | null
  onReached: () => void
}

export function FilterRail({ expanded, onExpand, target, onReached, hasCountsFailed, ...rest }: Props) {
  const rail = useWords(RAIL_WORDS)
  const [sought, setSought] = useState('')
  useEffect(() => {
    if (target === null) return
    const editor = EDITORS.find(({ names }) => names.includes(target))
    if (editor && !isFirst(editor) && !expanded) return onExpand(true)
    focusEditor(target)
    onReached()
  }, [target, expanded, onExpand, onReached])
  const { query, isIndexed, counts } = rest
  const offered = EDITORS.filter((editor) => isIndexed || isLive(editor) || isAsked(query, editor.names))
  const isShown = (editor: Editor) =>
    sought.trim() === '' ? expanded || isFirst(editor) || isAsked(query, editor.names) : isNamed(editor, sought)
  const shown = offered.filter(isShown)
  return (
    <div className={styles['rail']} data-old={counts?.isOld || undefined}>
      <CountsNote counts={counts} hasFailed={hasCountsFailed} />
      <label className={styles['find']}>
        <Search aria-hidden />
        <input
          type="search"
          aria-label={rail.find}
          placeholder={rail.find}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </label>
      {GROUPS.map((group) => (
        <Group
          key={group}
          group={group}
          editors={shown.filter(({ names: [name] }) => fieldOf(name).group === group)}
          {...rest}
        />
      ))}
      {shown.length === 0 && <p className={styles['note']}>{rail.noneFound}</p>}
      {sought.trim() === '' && (
        <Button look="plain" className={styles['fold']} aria-expanded={expanded} onClick={() => onExpand(!expanded)}>
          {expanded ? rail.fewer : rail.more(offered.length - shown.length)}
        </Button>
      )}
    </div>
  )
}

function Group({ group, editors, ...rest }: Shared & { group: FieldGroup; editors: readonly Editor[] }) {
  const rail = useWords(RAIL_WORDS)
  if (editors.length === 0) return null
  const count = countIn(rest.query, group)
  return (
    <section className={styles['group']}>
      <h3 className={styles['groupHead']}>
        {rail.groups[group]}
        {count > 0 && <span className={styles['groupCount']}>{rail.active(count)}</span>}
      </h3>
      {editors.map((editor) => (
        <FilterEditor key={editor.names[0]} editor={editor} {...rest} />
      ))}
    </section>
  )
}

function countIn(query: CardQuery, group: FieldGroup): number {
  const names = EDITORS.flatMap((editor) => editor.names)
  return names.filter((name) => fieldOf(name).group === group && isAsked(query, [name])).length
}

/** In either language, or by its key in the address. */
function isNamed({ names }: Editor, sought: string): boolean {
  const needle = sought.trim().toLowerCase()
  return names.some((name) => {
    const { zh, en } = fieldOf(name)
    return `${zh}\n${en}\n${keyOf(name)}`.toLowerCase().includes(needle)
  })
}
