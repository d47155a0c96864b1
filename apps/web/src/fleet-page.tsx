/** The page: bar, filters, the question in words, the cards, and the opened card. The address is its only state. */
import { countConditions, type FieldName, type SessionAnswer } from '@linkdeck/contract'
import { Suspense, useEffect, useRef, useState } from 'react'
import { pressExport } from './export/export-button.ts'
import { choose, exclude } from './filters/choose.ts'
import type { Edit } from './filters/edit.ts'
import { FilterFrame } from './filters/filter-frame.tsx'
import { FiltersButton } from './filters/filters-button.tsx'
import { contradictionOf } from './filters/status-agreement.ts'
import { FreshnessLine } from './fleet/freshness-line.tsx'
import { useNewData } from './fleet/use-new-data.ts'
import { useRefresh } from './fleet/use-refresh.ts'
import { useSync } from './fleet/use-sync.ts'
import styles from './fleet-page.module.css'
import type { OnFilter } from './grid/cells/cell-props.ts'
import { useMessages } from './i18n/language.tsx'
import { keepQuestion, lastQuestion } from './last-question.ts'
import { useMasks } from './masks/use-masks.ts'
import {
  AdminScreen,
  Board,
  ChipsLine,
  FilterRail,
  HelpDialog,
  ListPart,
  Notices,
  OpenedCard,
  preloadSoon,
  SyncPanel,
  ViewsPart,
} from './parts.ts'
import type { Command } from './query-box/option.ts'
import { QueryBoxSlot } from './query-box/query-box-slot.tsx'
import type { QueryBoxHandle } from './query-box/use-query-box.ts'
import { Results } from './results.tsx'
import { readSetting, writeSetting } from './setting.ts'
import { ScreenSwitch } from './shell/screen-switch.tsx'
import { TopBar } from './shell/top-bar.tsx'
import { useRail } from './shell/use-rail.ts'
import { useEscape, useShortcuts } from './shell/use-shortcuts.ts'
import { showCard } from './show-card.ts'
import { currentView, goTo, hrefOf, useView } from './use-address.ts'
import { useSeenValues } from './use-cards.ts'
import { useCommands } from './use-commands.ts'
import { useFacets } from './use-facets.ts'
import { useFleet } from './use-fleet.ts'

/** Changes the question of the address, leaving columns and the opened card as they are. */
const edit: Edit = (change, step) => {
  const view = currentView()
  const query = change(view.query)
  keepQuestion(view.query, query, step)
  // What is asked there is answered by the cards.
  goTo({ ...view, query, screen: view.screen === 'admin' ? 'cards' : view.screen }, step)
}

/** A value that was clicked becomes the condition of its field; with Alt, what must not be there. */
const onFilter: OnFilter = (name, term, mode) =>
  edit((query) => (mode === 'only' ? choose(query, name, term) : exclude(query, name, term)))

export function FleetPage({ session }: { session: SessionAnswer | undefined }) {
  const { shell } = useMessages()
  const view = useView()
  const isFleet = view.screen !== 'admin'
  const fleet = useFleet(view)
  const rail = useRail()
  const seen = useSeenValues()
  const box = useRef<QueryBoxHandle>(null)
  const [openedBy, setOpenedBy] = useState<'key' | 'pointer'>('pointer')
  const [isHelpOpen, setHelpOpen] = useState(false)
  const sync = useSync()
  const [isSyncOpen, setSyncOpen] = useState(false)
  const newData = useNewData({ ...fleet, source: view.query.source, sync })
  const refresh = useRefresh(
    { ...fleet, sync },
    { askAgain: fleet.refresh, showNew: newData.show, showFleet: () => setSyncOpen(true) },
  )
  const [hasShortcuts, setShortcuts] = useState(() => readSetting('shortcuts') !== 'off')
  const enableShortcuts = (enabled: boolean) => {
    writeSetting('shortcuts', enabled ? null : 'off')
    setShortcuts(enabled)
  }
  const [, toggleMasks] = useMasks()
  useShortcuts(hasShortcuts, {
    '/': () => box.current?.enter(),
    f: () => isFleet && rail.lead('status'),
    '[': () => isFleet && rail.setOpen(!rail.isOpen),
    r: () => isFleet && refresh.press(),
    e: pressExport,
    m: toggleMasks,
    '?': () => setHelpOpen(true),
  })
  const showCode = (name: FieldName, term: string) => {
    setSyncOpen(false)
    edit((query) => choose({ ...query, where: {}, text: '' }, name, term))
  }
  useEscape(() => goTo({ ...currentView(), open: null }))
  const { query } = view
  const last = lastQuestion(query)
  const pair = contradictionOf(query)
  const isSettled = useSettled(fleet.state !== 'loading' || fleet.error !== null)
  useEffect(() => {
    if (isSettled) preloadSoon()
  }, [isSettled])
  const commands = useCommands({
    screen: view.screen,
    box,
    edit,
    refresh: refresh.press,
    help: () => setHelpOpen(true),
  })
  const [viewCommands, setViewCommands] = useState<readonly Command[]>([])
  const [listCommands, setListCommands] = useState<readonly Command[]>([])
  const { isKnown, ...facets } = useFacets(fleet.query, {
    answer: fleet.answer,
    sync,
    isShown: rail.isOpen && isSettled,
  })
  return (
    <div className={styles['page']}>
      <a href="#cards" className={styles['skip']}>
        {shell.skip}
      </a>
      <TopBar
        session={session}
        queryBox={
          <QueryBoxSlot
            ref={box}
            isIndexed={facets.isIndexed}
            {...{ isSettled, query, edit }}
            commands={[...commands, ...listCommands, ...viewCommands]}
          />
        }
        freshness={<FreshnessLine sync={sync} onOpen={() => setSyncOpen(true)} />}
        onHelp={() => setHelpOpen(true)}
      />
      <div className={styles['columns']}>
        {isFleet && (
          <FilterFrame isSheet={rail.isSheet} isOpen={rail.isOpen} onClose={() => rail.setOpen(false)}>
            {isSettled && isKnown && (
              <FilterRail
                query={query}
                edit={edit}
                {...facets}
                seen={seen}
                expanded={rail.expanded}
                onExpand={rail.expand}
                target={rail.target}
                onReached={rail.reached}
              />
            )}
          </FilterFrame>
        )}
        <main id={view.screen === 'cards' ? undefined : 'cards'} tabIndex={-1} className={styles['main']}>
          <div className={styles['question']}>
            <ScreenSwitch
              screen={view.screen}
              hrefOf={(screen) => hrefOf({ ...view, screen })}
              onShow={(screen) => goTo({ ...currentView(), screen })}
            />
            {isFleet && (
              <>
                <FiltersButton query={query} isOpen={rail.isOpen} onOpen={rail.setOpen} />
                {countConditions(query) === 0 && last === null ? (
                  <p className={styles['everything']}>{shell.everything}</p>
                ) : (
                  <Suspense>
                    <ChipsLine
                      {...{ query, edit, last }}
                      onOpenEditor={rail.lead}
                      onOpenText={() => box.current?.enter()}
                    />
                  </Suspense>
                )}
                <div className={styles['views']}>
                  {isSettled && (
                    <Suspense>
                      <ListPart onCommands={setListCommands} />
                      <ViewsPart view={view} onCommands={setViewCommands} />
                    </Suspense>
                  )}
                </div>
              </>
            )}
          </div>
          {(view.problems.length > 0 || pair) && (
            <Suspense>
              <Notices
                {...{ problems: view.problems, pair, edit }}
                onKeep={(problems) => goTo({ ...currentView(), problems })}
              />
            </Suspense>
          )}
          {view.screen === 'admin' && (
            <Suspense>
              <AdminScreen sync={sync} onUnknownCode={showCode} />
            </Suspense>
          )}
          {view.screen === 'today' && (
            <Suspense>
              <Board query={query} onShow={(shown) => goTo({ ...currentView(), query: shown, screen: 'cards' })} />
            </Suspense>
          )}
          {view.screen === 'cards' && (
            <Results
              {...{ view, fleet, refresh, newData, sync, edit, hasShortcuts, onFilter }}
              onOpen={(card, by) => {
                setOpenedBy(by)
                showCard(card, 'push')
              }}
            />
          )}
        </main>
        {view.open && (
          <Suspense>
            <OpenedCard open={view.open} fleet={fleet} takesFocus={openedBy === 'key'} onFilter={onFilter} />
          </Suspense>
        )}
      </div>
      {isSyncOpen && (
        <Suspense>
          <SyncPanel sync={sync} onUnknownCode={showCode} onClose={() => setSyncOpen(false)} />
        </Suspense>
      )}
      {isHelpOpen && (
        <Suspense>
          <HelpDialog enabled={hasShortcuts} onEnable={enableShortcuts} onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** True for good once the first question has its answer, or takes long: until then nothing competes with the cards. */
function useSettled(isAnswered: boolean): boolean {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), isAnswered ? 0 : PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isAnswered])
  return isSettled
}

const PATIENCE_MS = 600
