/** An open vocabulary: its most frequent values, a word to find others, and any value that is typed. */
import { fieldOf, type QueryRule, readTerm } from '@linkdeck/contract'
import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useFormat, useLanguage, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/field.module.css'
import { choiceOf, toggle } from './choose.ts'
import type { ControlProps } from './edit.ts'
import { FaultLine } from './fault-line.tsx'
import styles from './filters.module.css'
import { decodedCredential, listedValues, openValues } from './open-values.ts'
import rowStyles from './toggle-row.module.css'
import { ValueRow } from './value-row.tsx'

export function OpenControl(props: ControlProps) {
  const { name, query, edit, counts } = props
  const rail = useWords(RAIL_WORDS)
  const { language } = useLanguage()
  const mask = useMask()
  const faultId = useId()
  const [sought, setSought] = useState('')
  const [fault, setFault] = useState<QueryRule | null>(null)
  const [isWhole, setWhole] = useState(false)
  const { kind } = fieldOf(name)
  const isId = kind === 'id' || kind === 'ids'
  const facet = counts?.facetOf(name)
  const listed = listedValues(props, sought, isWhole)
  const isListed = listed.some(({ value }) => value === sought.trim())
  /** Typed text is the value itself, unless it is the name of one. */
  const add = () => {
    const named = listed.find(({ label }) => label === sought.trim())
    const read = readTerm(name, named?.value ?? sought)
    if (!('term' in read)) return setFault(read.fault.rule === 'empty' ? null : read.fault.rule)
    if (choiceOf(query, name, read.term) !== 'wanted') edit((current) => toggle(current, name, read.term))
    setSought('')
  }
  return (
    <>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={fieldOf(name)[language]}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : faultId}
        className={classNames(field['field'], styles['field'], styles['seek'], isId && styles['mono'])}
        placeholder={facet ? rail.seek : rail.exact}
        value={sought}
        onChange={(event) => {
          setSought(event.target.value)
          setFault(null)
        }}
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      <FaultLine id={faultId} name={name} fault={fault} />
      {!facet && listed.length > 0 && !isId && <p className={styles['note']}>{rail.suggestions}</p>}
      <ul className={rowStyles['list']}>
        {listed.map(({ value, label }) => (
          <li key={value}>
            <ValueRow
              {...props}
              value={value}
              label={label ?? mask.value(name, value)}
              shown={isId && label === null ? <code>{mask.value(name, value)}</code> : (label ?? value)}
              hint={name === 'credentialNo' ? decodedCredential(value, language) : label === null ? null : value}
            />
          </li>
        ))}
      </ul>
      {sought.trim() !== '' && !isListed && (
        <button type="button" className={styles['more']} onClick={add}>
          <Plus aria-hidden />
          {rail.addValue(sought.trim())}
        </button>
      )}
      {sought.trim() === '' && <Rest {...props} listed={listed.length} isWhole={isWhole} onWhole={setWhole} />}
    </>
  )
}

type RestProps = ControlProps & { listed: number; isWhole: boolean; onWhole: (isWhole: boolean) => void }

/** How many values are not listed, and the way to those that were counted. */
function Rest({ listed, isWhole, onWhole, ...props }: RestProps) {
  const rail = useWords(RAIL_WORDS)
  const { number } = useFormat()
  const all = openValues(props).length
  const distinct = props.counts?.facetOf(props.name)?.distinct ?? 0
  return (
    <>
      {(listed < all || isWhole) && (
        <button type="button" aria-expanded={isWhole} className={styles['more']} onClick={() => onWhole(!isWhole)}>
          {isWhole ? rail.showFewer : rail.showAll(all)}
        </button>
      )}
      {distinct > all && isWhole && (
        <p className={styles['note']}>{rail.mostFrequent(number(all), number(distinct))}</p>
      )}
    </>
  )
}
