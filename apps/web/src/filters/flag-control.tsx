import { useLanguage } from '../i18n/language.tsx'
import { wordsOfTerm } from './condition-words.ts'
import type { ControlProps } from './edit.ts'
import styles from './toggle-row.module.css'
import { ValueRow } from './value-row.tsx'

const FLAGS = ['true', 'false'] as const

/** On or off. */
export function FlagControl(props: ControlProps) {
  const { language } = useLanguage()
  return (
    <ul className={styles['list']}>
      {FLAGS.map((flag) => (
        <li key={flag}>
          <ValueRow {...props} value={flag} label={wordsOfTerm(props.name, flag, { language })} />
        </li>
      ))}
    </ul>
  )
}
