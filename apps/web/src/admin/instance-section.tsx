import type { SessionAnswer } from '@linkdeck/contract'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'
import { Facts } from './facts.tsx'
import { Section } from './section.tsx'
import { usePersonName } from './use-person-name.ts'

/** What this instance is and whom it asks. */
export function InstanceSection({ session }: { session: SessionAnswer }) {
  const { instance: words, roles } = useWords(ADMIN_WORDS)
  const nameOf = usePersonName()
  const { mode, version, auth, endpoint, signature, accessKeyId, person, limits } = session
  const key = accessKeyId === null ? words.noKey[mode] : words.keyEnd(accessKeyId)
  return (
    <Section title={words.title}>
      <Facts
        facts={[
          { label: words.mode, value: words.modes[mode] },
          { label: words.version, value: version },
          { label: words.access, value: words.accesses[auth] },
          { label: words.person, value: `${nameOf(person)} · ${roles[person.role]}` },
          { label: words.endpoint, value: <code>{endpoint}</code> },
          { label: words.key, value: key },
          { label: words.signature, value: words.signatures[signature] },
          { label: words.pace, value: words.perSecond(limits.callsPerSecond) },
        ]}
      />
    </Section>
  )
}
