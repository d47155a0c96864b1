import type { OwnList } from '@linkdeck/contract'
import { useRef, useState } from 'react'
import { useNow } from '../clock.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { LIST_WORDS } from '../i18n/list-words.ts'
import { Button } from '../ui/button.tsx'
import styles from './lists.module.css'

type Props = {
  list: OwnList
  onShow: (id: string) => void
  isRemoving: boolean
  onRemove: () => void
}

/** One list. There is no way back from deleting it, so that it is asked once more; what a saved view names stays. */
export function OwnListLine({ list: { id, madeAt, identifiers, views }, onShow, isRemoving, onRemove }: Props) {
  const words = useWords(LIST_WORDS)
  const { moment } = useFormat()
  const nowMs = useNow(60_000)
  const remove = useRef<HTMLButtonElement>(null)
  const [isAsking, setAsking] = useState(false)
  const name = words.one(identifiers, moment(Date.parse(madeAt), nowMs))
  const keep = () => {
    setAsking(false)
    remove.current?.focus()
  }
  return (
    <li>
      <div className={styles['line']}>
        <Button look="link" onClick={() => onShow(id)}>
          {name}
        </Button>
        {views > 0 ? (
          <span className={styles['quiet']}>{words.inViews(views)}</span>
        ) : (
          <Button
            ref={remove}
            look="quiet"
            aria-label={words.removeOf(name)}
            aria-expanded={isAsking}
            onClick={() => setAsking(!isAsking)}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {isAsking && (
        <div role="alert" className={styles['sure']}>
          <p>{words.removeSure}</p>
          <Button disabled={isRemoving} onClick={onRemove}>
            {words.removeYes}
          </Button>
          <Button disabled={isRemoving} onClick={keep}>
            {words.keepIt}
          </Button>
        </div>
      )}
    </li>
  )
}
