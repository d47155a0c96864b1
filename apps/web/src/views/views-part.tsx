/** The button that names the view, its menu, and what the query box can do with views. */
import { Bookmark } from 'lucide-react'
import { Suspense, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { View } from '../address.ts'
import { useDensity } from '../grid/use-density.ts'
import { useWords } from '../i18n/language.tsx'
import { VIEW_WORDS } from '../i18n/view-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { lazyPart } from '../problems/lazy-part.tsx'
import type { Command } from '../query-box/option.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { goTo } from '../use-address.ts'
import { addressOf, type ListedView, namedView, readyViews } from './listed-view.ts'
import { viewAt } from './open-view.ts'
import { useFirstViewAgrees } from './use-first-view.ts'
import { useViews } from './use-views.ts'
import styles from './views.module.css'

const ViewsMenu = lazyPart(() => import('./views-menu.tsx').then(({ ViewsMenu }) => ViewsMenu))

type Props = { view: View; onCommands: (commands: readonly Command[]) => void }

export function ViewsPart({ view, onCommands }: Props) {
  const words = useWords(VIEW_WORDS)
  const mask = useMask()
  const views = useViews()
  const [, chooseDensity] = useDensity()
  const [openedId, setOpenedId] = useState<string | null>(null)
  const listed = useMemo(() => [...views.views, ...readyViews(words.ready)], [views.views, words])
  const named = namedView(addressOf(view), listed, openedId)
  const opened = ({ id, density }: ListedView) => {
    setOpenedId(id)
    if (density) chooseDensity(density)
  }
  useFirstViewAgrees(listed, views.isLoaded)
  useCommandsOf(listed, opened, onCommands)
  return (
    <Popover
      label={words.title}
      align="end"
      trigger={(trigger) => (
        <Button look="quiet" className={styles['button']} {...trigger}>
          <Bookmark size={16} strokeWidth={1.75} aria-hidden />
          <span className={styles['name']}>{named ? mask.text(named.view.name) : words.title}</span>
          {named?.isChanged && <span className={styles['note']}>{words.changed}</span>}
        </Button>
      )}
    >
      {(close) => (
        <Suspense>
          <ViewsMenu
            {...{ view, views, named }}
            onOpen={(one) => {
              opened(one)
              close()
            }}
            onKept={({ id }) => setOpenedId(id)}
          />
        </Suspense>
      )}
    </Popover>
  )
}

/** Each view is a command: the query box opens it by its name. */
function useCommandsOf(
  listed: readonly ListedView[],
  opened: (view: ListedView) => void,
  onCommands: Props['onCommands'],
): void {
  const words = useWords(VIEW_WORDS)
  const mask = useMask()
  const open = useEffectEvent((one: ListedView) => {
    goTo(viewAt(one))
    opened(one)
  })
  useEffect(() => {
    const labelOf = ({ name }: ListedView) => words.open(mask.text(name))
    onCommands(listed.map((one) => ({ id: `view ${one.id}`, label: labelOf(one), run: () => open(one) })))
  }, [listed, words, mask, onCommands])
}
