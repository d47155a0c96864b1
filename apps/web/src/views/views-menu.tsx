/** The views: what the page shows can be saved, one's own kept in order, and others opened. */
import { MOST_VIEWS, type SavedView } from '@linkdeck/contract'
import { type ReactNode, useId, useState } from 'react'
import type { View } from '../address.ts'
import { problemFrom } from '../api.ts'
import { useDensity } from '../grid/use-density.ts'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { VIEW_WORDS } from '../i18n/view-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { useProblemTitle } from '../problems/use-problem-title.ts'
import { Button } from '../ui/button.tsx'
import { addressOf, type ListedView, type NamedView, readyViews } from './listed-view.ts'
import { longAddress } from './long-address.ts'
import { OtherView } from './other-view.tsx'
import { copyOf, OwnView } from './own-view.tsx'
import type { Views } from './use-views.ts'
import { ViewLinks } from './view-links.tsx'
import { ViewNameForm } from './view-name-form.tsx'
import styles from './views.module.css'

type Props = {
  view: View
  views: Views
  named: NamedView | null
  onOpen: (view: ListedView) => void
  /** The page shows this view now, without having been led there. */
  onKept: (view: SavedView) => void
}

export function ViewsMenu({ view, views, named, onOpen, onKept }: Props) {
  const words = useWords(VIEW_WORDS)
  const mask = useMask()
  const titleOf = useProblemTitle(true)
  const [density] = useDensity()
  const [removed, setRemoved] = useState<SavedView | null>(null)
  const hindrance = useHindrance(view, views)
  const address = addressOf(view)
  const own = views.views.filter(({ isOwn }) => isOwn)
  const others = views.views.filter(({ isOwn }) => !isOwn)
  const changed = named?.isChanged ? own.find(({ id }) => id === named.view.id) : undefined
  const isShown = ({ id }: ListedView) => id === named?.view.id && !named.isChanged
  const keep = async (name: string) => {
    const kept = await views.keep({ name, address, density, isShared: false })
    if (kept) onKept(kept)
    return kept !== null
  }
  const copy = ({ name, address, density: kept }: ListedView) =>
    views.keep(copyOf({ address, density: kept ?? density }, name))
  const undo = async (id: string) => {
    if (await views.restore(id)) setRemoved(null)
  }
  return (
    <div className={styles['menu']}>
      {views.error && (
        <p role="alert" className={styles['failure']}>
          {titleOf(problemFrom(views.error))}
        </p>
      )}
      {changed && (
        <Button
          look="primary"
          disabled={hindrance !== null}
          onClick={() => void views.change(changed.id, { address, density })}
        >
          {words.saveChanges(mask.text(changed.name))}
        </Button>
      )}
      <ViewNameForm label={words.saveAs} action={words.save} {...{ hindrance }} onName={keep} />
      <div role="status">
        {removed && (
          <p className={styles['removed']}>
            {words.removed(mask.text(removed.name))}
            <Button key={removed.id} look="link" ref={takeFocus} onClick={() => void undo(removed.id)}>
              {words.undo}
            </Button>
          </p>
        )}
      </div>
      <div className={styles['lists']}>
        <Section title={words.own}>
          {own.map((one) => (
            <OwnView
              key={one.id}
              view={one}
              actions={views}
              {...{ own }}
              isShown={isShown(one)}
              onOpen={() => onOpen(one)}
              onRemoved={() => setRemoved(one)}
            />
          ))}
          {own.length === 0 && <li className={styles['none']}>{words.none}</li>}
        </Section>
        {[
          { title: words.shared, listed: others },
          { title: words.readyMade, listed: readyViews(words.ready) },
        ].map(
          ({ title, listed }) =>
            listed.length > 0 && (
              <Section key={title} title={title}>
                {listed.map((one) => (
                  <OtherView
                    key={one.id}
                    view={one}
                    isShown={isShown(one)}
                    onOpen={() => onOpen(one)}
                    onCopy={() => void copy(one)}
                  />
                ))}
              </Section>
            ),
        )}
      </div>
      <ViewLinks view={view} />
    </div>
  )
}

/** The line that was deleted had the focus. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}

/** Why what the page shows cannot be kept. */
function useHindrance(view: View, { views }: Views): string | null {
  const { language } = useLanguage()
  const words = useWords(VIEW_WORDS)
  if (views.filter(({ isOwn }) => isOwn).length >= MOST_VIEWS) return words.tooMany
  const long = longAddress(view, language)
  return long && words.tooLong(long.length, long.field)
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}
