/** Says what a refresh costs and why, before it starts. */
import { type CardQuery, EVERYTHING } from '@linkdeck/contract'
import { useLanguage, useMessages, useWords } from '../i18n/language.tsx'
import { REFRESH_WORDS } from '../i18n/refresh-words.ts'
import { UNANSWERED_WORDS } from '../i18n/unanswered-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { obstaclesOf } from '../problems/obstacles.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { CrawlFailure } from './crawl-failure.tsx'
import styles from './refresh-dialog.module.css'
import { useForecastWords } from './use-forecast-words.ts'
import type { Refresh } from './use-refresh.ts'

export function RefreshDialog({ query, refresh: { plan, crawls, cancel } }: { query: CardQuery; refresh: Refresh }) {
  const { fleet, shell } = useMessages()
  const words = useWords(REFRESH_WORDS)
  const forecastWords = useForecastWords()
  if (plan.kind === 'ask-again') return null
  return (
    <Modal title={fleet.refresh.view} closeLabel={shell.close} onClose={cancel}>
      <div className={styles['body']}>
        <p>{plan.kind === 'view' ? words.view : words[plan.reason]}</p>
        {plan.kind === 'fleet' && <Unaskable query={query} />}
        <p>{words.cost(forecastWords(plan.forecast))}</p>
        <CrawlFailure error={crawls.error} />
        <div className={styles['actions']}>
          <Button
            look="primary"
            disabled={crawls.isPending}
            onClick={() => crawls.start(plan.kind === 'view' ? plan.scope : '')}
          >
            {plan.kind === 'view' ? words.start : words.startFleet}
          </Button>
          <Button onClick={cancel}>{words.cancel}</Button>
        </div>
      </div>
    </Modal>
  )
}

/** The conditions that the service cannot be asked for, and why. */
function Unaskable({ query }: { query: CardQuery }) {
  const { language } = useLanguage()
  const { refusals } = useWords(UNANSWERED_WORDS)
  const obstacles = obstaclesOf({ ...EVERYTHING, where: query.where }, language, useMask())
  return (
    <ul className={styles['parts']}>
      {obstacles.map(({ key, words, rule }) => (
        <li key={key}>
          <em>{words}</em> <small>{refusals[rule]}</small>
        </li>
      ))}
    </ul>
  )
}
