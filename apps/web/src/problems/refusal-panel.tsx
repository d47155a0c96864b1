/** A question that ListCardInfo cannot answer is not sent: the page says which parts, and takes each out with one click. */
import { Ban } from 'lucide-react'
import type { Edit } from '../filters/edit.ts'
import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import type { Obstacle } from './live-question.ts'
import styles from './problem-panel.module.css'

type Props = { obstacles: readonly Obstacle[]; edit: Edit }

export function RefusalPanel({ obstacles, edit }: Props) {
  const { shell, problems } = useMessages()
  return (
    <section role="alert" className={styles['panel']}>
      <Ban aria-hidden className={styles['mark']} data-tone="warn" />
      <div className={styles['body']}>
        <h2>{shell.refused.title}</h2>
        <p>{shell.refused.body}</p>
        <ul className={styles['parts']}>
          {obstacles.map(({ key, words, rule, relax }) => (
            <li key={key}>
              <Button onClick={() => edit(relax)}>
                {rule === 'limit' || rule === 'offset' ? shell.refused.fixPage : shell.refused.remove(words)}
              </Button>
              <small>{problems.refusals[rule]}</small>
            </li>
          ))}
        </ul>
        {obstacles.length > 1 && (
          <div className={styles['actions']}>
            <Button
              look="primary"
              onClick={() => edit((query) => obstacles.reduce((relaxed, { relax }) => relax(relaxed), query))}
            >
              {shell.refused.removeAll}
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}
