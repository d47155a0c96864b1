/** A view of one's own: opened by its name; behind "more" stands what else can be done with it. */
import { MAX_VIEW_NAME, type SavedView } from '@linkdeck/contract'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { VIEW_WORDS } from '../i18n/view-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { useMay } from '../session/use-role.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useFirstView } from './use-first-view.ts'
import type { Views } from './use-views.ts'
import { ViewLine } from './view-line.tsx'
import { ViewNameForm } from './view-name-form.tsx'
import { ViewSteps } from './view-steps.tsx'
import styles from './views.module.css'

type Props = {
  view: SavedView
  /** All own ones, in order. */
  own: readonly SavedView[]
  actions: Views
  isShown: boolean
  onOpen: () => void
  onRemoved: () => void
}

export function OwnView({ view, own, actions, isShown, onOpen, onRemoved }: Props) {
  const words = useWords(VIEW_WORDS)
  const mask = useMask()
  const [isMore, setMore] = useState(false)
  return (
    <li>
      <ViewLine view={view} isShown={isShown} note={view.isShared ? words.isShared : null} onOpen={onOpen}>
        <IconButton
          label={words.more(mask.text(view.name))}
          icon={<Ellipsis />}
          aria-expanded={isMore}
          onClick={() => setMore(!isMore)}
        />
      </ViewLine>
      {isMore && <More {...{ view, own, actions, onRemoved }} onDone={() => setMore(false)} />}
    </li>
  )
}

type MoreProps = Pick<Props, 'view' | 'own' | 'actions' | 'onRemoved'> & { onDone: () => void }

function More({ view, own, actions, onRemoved, onDone }: MoreProps) {
  const words = useWords(VIEW_WORDS)
  const mayShare = useMay('operator')
  const [isNaming, setNaming] = useState(false)
  const [firstId, chooseFirst] = useFirstView()
  const { id, name, isShared } = view
  const isFirst = id === firstId
  const remove = async () => {
    if (await actions.remove(id)) onRemoved()
  }
  const rename = async (next: string) => {
    const renamed = await actions.change(id, { name: next })
    if (renamed) onDone()
    return renamed !== null
  }
  if (isNaming) return <ViewNameForm label={words.name} action={words.rename} name={name} takesFocus onName={rename} />
  return (
    <div className={styles['actions']}>
      <Button look="quiet" onClick={() => setNaming(true)}>
        {words.rename}
      </Button>
      {mayShare && (
        <Button look="quiet" onClick={() => void actions.change(id, { isShared: !isShared })}>
          {isShared ? words.unshare : words.share}
        </Button>
      )}
      <Button look="quiet" onClick={() => void actions.keep(copyOf(view, words.copyOf(name)))}>
        {words.duplicate}
      </Button>
      <ViewSteps id={id} ids={own.map((one) => one.id)} onOrder={(ids) => void actions.order(ids)} />
      <Button look="quiet" onClick={() => chooseFirst(isFirst ? null : view)}>
        {isFirst ? words.notFirst : words.first}
      </Button>
      <Button look="quiet" onClick={() => void remove()}>
        {words.remove}
      </Button>
    </div>
  )
}

/** The copy of a view is nobody else's before it is shared itself. */
export function copyOf({ address, density }: Pick<SavedView, 'address' | 'density'>, name: string) {
  return { name: name.slice(0, MAX_VIEW_NAME), address, density, isShared: false }
}
