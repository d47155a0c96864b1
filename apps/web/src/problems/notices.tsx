/** What the page left out or finds impossible in an address, until somebody removes it. */
import { TriangleAlert, X } from 'lucide-react'
import type { AddressProblem } from '../address.ts'
import { choose } from '../filters/choose.ts'
import type { Edit } from '../filters/edit.ts'
import type { Contradiction } from '../filters/status-agreement.ts'
import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { useWords } from '../i18n/language.tsx'
import { PROBLEM_WORDS } from '../i18n/problem-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './notices.module.css'
import { useContradictionWords } from './use-contradiction-words.ts'

type AddressProps = { problems: readonly AddressProblem[]; onKeep: (problems: readonly AddressProblem[]) => void }
type PairProps = { pair: Contradiction | null; edit: Edit }

export function Notices({ problems, onKeep, pair, edit }: AddressProps & PairProps) {
  return (
    <>
      <AddressNotice problems={problems} onKeep={onKeep} />
      <ContradictionNotice pair={pair} edit={edit} />
    </>
  )
}

function AddressNotice({ problems, onKeep }: AddressProps) {
  const { notices, faults } = useWords(PROBLEM_WORDS)
  const mask = useMask()
  if (problems.length === 0) return null
  return (
    <section aria-label={notices.title} className={styles['notice']}>
      <TriangleAlert aria-hidden className={styles['mark']} />
      <div className={styles['body']}>
        <h2>{notices.title}</h2>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.rule} ${problem.key}=${problem.value}`}>
              <span>
                <code>{shorten(mask.text(`${problem.key}=${problem.value}`))}</code> {faults[problem.rule]}
              </span>
              <IconButton
                label={notices.remove(shorten(problem.key))}
                icon={<X />}
                onClick={() => onKeep(problems.filter((other) => other !== problem))}
              />
            </li>
          ))}
        </ul>
      </div>
      {problems.length > 1 && <Button onClick={() => onKeep([])}>{notices.removeAll}</Button>}
    </section>
  )
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** Two conditions that no card can meet at once. */
function ContradictionNotice({ pair, edit }: PairProps) {
  const filters = useWords(FILTER_WORDS)
  const words = useContradictionWords(pair)
  if (words === null) return null
  return (
    <section className={styles['notice']}>
      <TriangleAlert aria-hidden className={styles['mark']} />
      <p className={styles['body']}>{words.sentence}</p>
      <Button onClick={() => edit((query) => choose(query, 'status', null))}>{filters.dropStatus(words.status)}</Button>
      <Button onClick={() => edit((query) => choose(query, 'osStatus', null))}>
        {filters.dropStatus(words.detail)}
      </Button>
    </section>
  )
}
