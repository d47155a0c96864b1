/** What an administrator looks after. Others find their own sessions here, and nothing else. */
import type { SessionAnswer } from '@linkdeck/contract'
import type { OnUnknownCode } from '../fleet/odd-section.tsx'
import { SyncSections } from '../fleet/sync-sections.tsx'
import type { Sync } from '../fleet/use-sync.ts'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'
import { useSession } from '../session/use-session.ts'
import styles from './admin.module.css'
import { AuditSection } from './audit-section.tsx'
import { InstanceSection } from './instance-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { ProbeSection } from './probe-section.tsx'
import { Section } from './section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { Unloaded } from './unloaded.tsx'

type Props = { sync: Sync; onUnknownCode: OnUnknownCode }

/** What is above the others has come before they are drawn, so that nothing moves. */
export function AdminScreen(props: Props) {
  const { data, error, isPending, refetch } = useSession()
  const isLoading = isPending || props.sync === undefined
  return (
    <div className={styles['screen']}>
      <div className={styles['sections']}>
        <Unloaded isLoading={isLoading} error={error} onRetry={() => void refetch()} />
        {data && !isLoading && <Sections session={data} {...props} />}
      </div>
    </div>
  )
}

type SectionsProps = Props & { session: SessionAnswer }

function Sections({ session, ...props }: SectionsProps) {
  return session.person.role === 'admin' ? <Everything session={session} {...props} /> : <Own session={session} />
}

function Everything({ session, sync, onUnknownCode }: SectionsProps) {
  const words = useWords(ADMIN_WORDS)
  return (
    <>
      <InstanceSection session={session} />
      <ProbeSection />
      <Section title={words.fleet}>
        <SyncSections sync={sync} onUnknownCode={onUnknownCode} />
      </Section>
      {session.auth === 'password' && <PeopleSection />}
      <SessionsSection session={session} />
      <AuditSection />
    </>
  )
}

function Own({ session }: { session: SessionAnswer }) {
  const words = useWords(ADMIN_WORDS)
  return (
    <>
      <SessionsSection session={session} />
      <p className={styles['quiet']}>{words.sessions.ownBody}</p>
    </>
  )
}
