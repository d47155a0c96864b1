/** What was done, by whom, when and from where; whether it is all there still; and all of it as a file. */
import { ROUTES } from '@linkdeck/contract'
import { Download, RotateCw, X } from 'lucide-react'
import type { AuditFilter } from '../address.ts'
import { startDownload } from '../export/start-download.ts'
import { Warning } from '../fleet/warning.tsx'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Chip, ToggleChip } from '../ui/chip.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { currentView, goTo, useView } from '../use-address.ts'
import styles from './admin.module.css'
import { AuditLine, useDeedWords } from './audit-line.tsx'
import { Section } from './section.tsx'
import { Unloaded } from './unloaded.tsx'
import { type Audit, useAudit } from './use-audit.ts'
import { usePersonName } from './use-person-name.ts'

const choose = (audit: AuditFilter) => goTo({ ...currentView(), audit })

export function AuditSection() {
  const { audit: words } = useWords(ADMIN_WORDS)
  const filter = useView().audit
  const audit = useAudit(filter)
  return (
    <Section title={words.title} actions={<Actions {...audit} />}>
      {audit.brokenAt !== null && (
        <Warning tone="bad" title={words.broken(audit.brokenAt)}>
          {words.brokenBody}
        </Warning>
      )}
      <FilterChips filter={filter} rows={audit.rows} />
      <ol className={styles['lines']} data-old={audit.isOld || undefined}>
        {audit.rows?.map((row) => (
          <AuditLine
            key={row.number}
            row={row}
            onPerson={() => choose({ ...filter, person: row.person.id })}
            onAction={() => choose({ ...filter, action: row.action })}
          />
        ))}
      </ol>
      <Unloaded isLoading={audit.isFetching && !audit.rows} error={audit.error} onRetry={audit.refresh} />
      <Older audit={audit} isFiltered={Object.keys(filter).length > 0} />
    </Section>
  )
}

function Actions({ rows, brokenAt, isFetching, refresh }: Audit) {
  const { audit: words } = useWords(ADMIN_WORDS)
  return (
    <div className={styles['act']}>
      {rows && brokenAt === null && (
        <Chip tone="ok" title={words.wholeHint}>
          {words.whole}
        </Chip>
      )}
      <IconButton label={words.newest} icon={<RotateCw />} disabled={isFetching} onClick={refresh} />
      <Button onClick={() => startDownload(ROUTES.auditFile)}>
        <Download aria-hidden size={14} />
        {words.file}
      </Button>
    </div>
  )
}

type ChipsProps = { filter: AuditFilter } & Pick<Audit, 'rows'>

/** What the rows are limited to; pressing one takes it away. The address has people by id, their rows have the name. */
function FilterChips({ filter: { person, action }, rows }: ChipsProps) {
  const { audit: words } = useWords(ADMIN_WORDS)
  const deedOf = useDeedWords()
  const nameOf = usePersonName()
  const known = rows?.find((row) => row.person.id === person)?.person
  const set = [
    ...(person === undefined
      ? []
      : [{ what: nameOf(known ?? { id: person, name: '' }), rest: action === undefined ? {} : { action } }]),
    ...(action === undefined ? [] : [{ what: deedOf(action), rest: person === undefined ? {} : { person } }]),
  ]
  if (set.length === 0) return null
  return (
    <div className={styles['act']}>
      {set.map(({ what, rest }) => (
        <ToggleChip key={what} pressed onClick={() => choose(rest)}>
          {words.only(what)}
          <X aria-hidden size={14} />
        </ToggleChip>
      ))}
    </div>
  )
}

function Older({
  audit: { rows, hasOlder, isFetching, showOlder },
  isFiltered,
}: {
  audit: Audit
  isFiltered: boolean
}) {
  const { audit: words } = useWords(ADMIN_WORDS)
  if (!rows) return null
  if (rows.length === 0) return <p className={styles['quiet']}>{isFiltered ? words.noneOf : words.none}</p>
  if (!hasOlder) return <p className={styles['quiet']}>{words.last}</p>
  return (
    <Button disabled={isFetching} onClick={showOlder}>
      {words.older}
    </Button>
  )
}
