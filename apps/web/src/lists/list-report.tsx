/** What became of a list, in numbers that add up, with the first words of each kind. */
import type { ListAnswer } from '@linkdeck/contract'
import { useWords } from '../i18n/language.tsx'
import { LIST_WORDS } from '../i18n/list-words.ts'
import { useMask } from '../masks/use-mask.ts'
import styles from './lists.module.css'

type Choices = Readonly<Record<string, readonly string[]>>
type Props = { answer: ListAnswer; choices: Choices; onChoose: (choices: Choices) => void }

export function ListReport({ answer, choices, onChoose }: Props) {
  const words = useWords(LIST_WORDS)
  const { found, repaired, duplicates, unknown, mangled, unread, isWhole } = answer
  return (
    <section aria-label={words.report} className={styles['report']}>
      {!isWhole && <p>{words.partial}</p>}
      <ul>
        <li>
          {words.found(found)}
          {repaired > 0 && <p className={styles['quiet']}>{words.repaired(repaired)}</p>}
        </li>
        {duplicates > 0 && <li>{words.duplicates(duplicates)}</li>}
        {unknown.count > 0 && (
          <li>
            {words.unknown(unknown.count)}
            <First {...unknown} />
          </li>
        )}
        {unread.count > 0 && (
          <li>
            {words.unread(unread.count)}
            <First {...unread} />
          </li>
        )}
        {mangled.count > 0 && (
          <li>
            {words.mangled(mangled.count)}
            <p className={styles['quiet']}>{words.choose}</p>
            {mangled.shown.map((one) => (
              <Candidates key={one.given} {...one} {...{ choices, onChoose }} />
            ))}
          </li>
        )}
      </ul>
    </section>
  )
}

function First({ count, first }: { count: number; first: readonly string[] }) {
  const words = useWords(LIST_WORDS)
  const mask = useMask()
  const more = count - first.length
  return (
    <p className={styles['quiet']}>
      {first.map(mask.text).join(' ')} {more > 0 && words.andMore(more)}
    </p>
  )
}

type CandidatesProps = ListAnswer['mangled']['shown'][number] & Omit<Props, 'answer'>

/** As many can be meant as often as it stands in the list. */
function Candidates({ given, times, fits, candidates, choices, onChoose }: CandidatesProps) {
  const words = useWords(LIST_WORDS)
  const mask = useMask()
  const chosen = choices[given] ?? []
  const toggle = (value: string) => {
    const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    onChoose({ ...choices, [given]: values })
  }
  return (
    <fieldset className={styles['candidates']}>
      <legend>{words.fits(given, fits)}</legend>
      {candidates.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={!chosen.includes(value) && chosen.length >= times}
            onChange={() => toggle(value)}
          />
          {mask.text(value)}
        </label>
      ))}
      {fits > candidates.length && candidates.length > 0 && (
        <p className={styles['quiet']}>{words.andMore(fits - candidates.length)}</p>
      )}
    </fieldset>
  )
}
