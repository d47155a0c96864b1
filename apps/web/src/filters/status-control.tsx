/** Status and its reasons as a tree of two levels. What contradicts a choice is let go by it. */
import { conditionOf, fieldOf, labelOf, OS_STATUS, OS_STATUS_OF_STATUS, STATUS } from '@linkdeck/contract'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import type { ControlProps } from './edit.ts'
import { listedCodes } from './listed-codes.ts'
import styles from './status-control.module.css'
import { ValueRow } from './value-row.tsx'

export function StatusControl(props: ControlProps) {
  const { language } = useLanguage()
  const strays = listedCodes({ ...props, name: 'osStatus' }).filter((detail) => !OS_STATUS.find(detail))
  return (
    <ul className={styles['tree']}>
      {listedCodes({ ...props, name: 'status' }).map((code) => (
        <Branch key={code} code={code} {...props} />
      ))}
      {strays.map((detail) => (
        <li key={detail} className={styles['stray']}>
          <ValueRow {...props} name="osStatus" value={detail} label={`${fieldOf('osStatus')[language]} ${detail}`} />
        </li>
      ))}
    </ul>
  )
}

function Branch({ code, ...props }: ControlProps & { code: string }) {
  const { language } = useLanguage()
  const rail = useWords(RAIL_WORDS)
  const listId = useId()
  const [isOpened, setOpened] = useState(false)
  const details = OS_STATUS_OF_STATUS[code] ?? []
  const { any, none } = conditionOf(props.query, 'osStatus')
  const isOpen = isOpened || details.some((detail) => any.includes(detail) || none.includes(detail))
  const label = labelOf(STATUS, code, language)
  return (
    <li>
      <div className={styles['row']}>
        {details.length > 0 ? (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={rail.details(label)}
            className={styles['opener']}
            onClick={() => setOpened(!isOpen)}
          >
            <ChevronRight aria-hidden />
          </button>
        ) : (
          <span className={styles['opener']} />
        )}
        <div className={styles['value']}>
          <ValueRow {...props} name="status" value={code} label={label} />
        </div>
      </div>
      {isOpen && (
        <ul id={listId} className={styles['details']}>
          {details.map((detail) => (
            <li key={detail}>
              <ValueRow {...props} name="osStatus" value={detail} label={labelOf(OS_STATUS, detail, language)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
