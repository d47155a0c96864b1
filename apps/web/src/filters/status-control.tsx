/** Status and its reasons as a tree of two levels. What contradicts a choice is let go by it. */
import { conditionOf, labelOf, OS_STATUS, OS_STATUS_OF_STATUS, STATUS } from '@linkdeck/contract'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { ToggleChip } from '../ui/chip.tsx'
import { classNames } from '../ui/class-names.ts'
import { choose } from './choose.ts'
import type { ControlProps } from './edit.ts'
import styles from './status-control.module.css'

export function StatusControl(props: ControlProps) {
  return (
    <ul className={styles['tree']}>
      {STATUS.entries.map(({ code }) => (
        <Branch key={code} code={code} {...props} />
      ))}
    </ul>
  )
}

function Branch({ code, query, edit }: ControlProps & { code: string }) {
  const { language } = useLanguage()
  const { filters } = useMessages()
  const listId = useId()
  const [isOpened, setOpened] = useState(false)
  const details = OS_STATUS_OF_STATUS[code] ?? []
  const pressed = conditionOf(query, 'status').any.includes(code)
  const asked = conditionOf(query, 'osStatus').any
  const open = isOpened || details.some((detail) => asked.includes(detail))
  const label = labelOf(STATUS, code, language)
  return (
    <li>
      <div className={styles['row']}>
        <ToggleChip
          pressed={pressed}
          className={classNames(styles['status'])}
          onClick={() => edit((current) => choose(current, 'status', pressed ? null : code))}
        >
          {label}
        </ToggleChip>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={listId}
          aria-label={filters.details(label)}
          className={styles['opener']}
          onClick={() => setOpened(!open)}
        >
          <ChevronRight aria-hidden />
        </button>
      </div>
      {open && (
        <ul id={listId} className={styles['details']}>
          {details.map((detail) => {
            const chosen = asked.includes(detail)
            return (
              <li key={detail}>
                <ToggleChip
                  pressed={chosen}
                  className={styles['status']}
                  onClick={() => edit((current) => choose(current, 'osStatus', chosen ? null : detail))}
                >
                  {labelOf(OS_STATUS, detail, language)}
                </ToggleChip>
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}
