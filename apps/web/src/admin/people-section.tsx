/** Who may sign in with a password: invited, given a role, and shut out here. */
import { MOST_NAME_LENGTH, type Role } from '@linkdeck/contract'
import { type FormEvent, useState } from 'react'
import { useNow } from '../clock.ts'
import { CrawlFailure } from '../fleet/crawl-failure.tsx'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { spellInvitation } from '../session/invitation-in.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import field from '../ui/field.module.css'
import styles from './admin.module.css'
import { PersonLine } from './person-line.tsx'
import { RoleChoice } from './role-choice.tsx'
import { Section } from './section.tsx'
import { Unloaded } from './unloaded.tsx'
import { type Granted, usePeople, type Wish } from './use-people.ts'

export function PeopleSection() {
  const { people: words } = useWords(ADMIN_WORDS)
  const { people, wish } = usePeople()
  return (
    <Section title={words.title}>
      <p>{words.body}</p>
      <InviteForm key={wish.done?.output.person.id} isPending={wish.isPending} onInvite={wish.run} />
      <div role="status" className={styles['result']}>
        {wish.done && <Done {...wish.done.output} />}
      </div>
      <CrawlFailure error={wish.error} />
      <Unloaded isLoading={people.isPending} error={people.error} onRetry={() => void people.refetch()} />
      <ul className={styles['lines']}>
        {people.data?.map((person) => (
          <PersonLine key={person.id} person={person} isPending={wish.isPending} onWish={wish.run} />
        ))}
      </ul>
    </Section>
  )
}

type FormProps = { isPending: boolean; onInvite: (wish: Wish) => void }

function InviteForm({ isPending, onInvite }: FormProps) {
  const { people: words } = useWords(ADMIN_WORDS)
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onInvite({ kind: 'invite', name, role })
  }
  return (
    <form className={styles['act']} onSubmit={submit}>
      <input
        className={field['field']}
        aria-label={words.name}
        placeholder={words.name}
        autoComplete="off"
        maxLength={MOST_NAME_LENGTH}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <RoleChoice role={role} onChange={setRole} />
      <Button type="submit" disabled={isPending || name.trim() === ''}>
        {words.invite}
      </Button>
    </form>
  )
}

/** What was done; an address that lets somebody choose a password is shown this once. */
function Done({ person, code }: Granted) {
  const { people: words } = useWords(ADMIN_WORDS)
  const { moment } = useFormat()
  const nowMs = useNow(60_000)
  if (code === null || person.invitedUntil === null) return <p>{words.changed(person.name)}</p>
  const address = spellInvitation(window.location.origin, { code, name: person.name })
  return (
    <>
      <p>{words.invited(person.name, moment(Date.parse(person.invitedUntil), nowMs))}</p>
      <p className={styles['address']}>
        <code>{address}</code>
        <CopyButton text={address} label={words.copy} doneLabel={words.copied} />
      </p>
    </>
  )
}
