import type { KnownPerson, Role } from '@linkdeck/contract'
import { useRef, useState } from 'react'
import { useNow } from '../clock.ts'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './admin.module.css'
import { RoleChoice } from './role-choice.tsx'
import type { Wish } from './use-people.ts'

type Props = { person: KnownPerson; isPending: boolean; onWish: (wish: Wish) => void }

/** Somebody who may sign in, or may not any more. */
export function PersonLine({ person, isPending, onWish }: Props) {
  const { people: words, roles } = useWords(ADMIN_WORDS)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    // What was pressed goes away with the focus.
    opener.current?.focus()
  }
  const wish = (one: Wish) => {
    close()
    onWish(one)
  }
  return (
    <li>
      <div className={styles['line']}>
        <div className={styles['what']}>
          <strong>{person.name}</strong>
          <Chip>{roles[person.role]}</Chip>
          {person.isDisabled && <Chip tone="warn">{words.disabled}</Chip>}
        </div>
        <Standing person={person} />
        <Button
          ref={opener}
          aria-label={words.changeOf(person.name)}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.change}
        </Button>
      </div>
      {isOpen && <Change person={person} isPending={isPending} onWish={wish} onClose={close} />}
    </li>
  )
}

/** Since when, and whether there is a password yet. */
function Standing({ person: { createdAt, hasPassword, invitedUntil } }: Pick<Props, 'person'>) {
  const { people: words } = useWords(ADMIN_WORDS)
  const { moment } = useFormat()
  const nowMs = useNow(60_000)
  const untilMs = Date.parse(invitedUntil ?? '')
  const waiting = untilMs > nowMs ? words.waiting(moment(untilMs, nowMs)) : words.expired
  const parts = [words.since(moment(Date.parse(createdAt), nowMs)), ...(hasPassword ? [] : [waiting])]
  return <p className={styles['quiet']}>{parts.join(' · ')}</p>
}

type ChangeProps = Props & { onClose: () => void }

function Change({ person: { id, name, role, isDisabled }, isPending, onWish, onClose }: ChangeProps) {
  const { people: words } = useWords(ADMIN_WORDS)
  const [chosen, choose] = useState<Role>(role)
  return (
    <div className={styles['sure']}>
      <p>{words.sure(name)}</p>
      <div className={styles['act']}>
        <RoleChoice role={chosen} onChange={choose} />
        <Button
          disabled={isPending || chosen === role}
          onClick={() => onWish({ kind: 'update', id, update: { role: chosen } })}
        >
          {words.giveRole}
        </Button>
      </div>
      <div className={styles['act']}>
        <Button
          disabled={isPending}
          onClick={() => onWish({ kind: 'update', id, update: { isDisabled: !isDisabled } })}
        >
          {isDisabled ? words.enable : words.disable}
        </Button>
        <Button disabled={isPending} onClick={() => onWish({ kind: 'invite-anew', id })}>
          {words.anew}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </div>
  )
}
