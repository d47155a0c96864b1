import { ROLES, Role } from '@linkdeck/contract'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'
import field from '../ui/field.module.css'

type Props = { role: Role; onChange: (role: Role) => void }

export function RoleChoice({ role, onChange }: Props) {
  const { people, roles } = useWords(ADMIN_WORDS)
  return (
    <select
      className={field['field']}
      aria-label={people.role}
      value={role}
      onChange={(event) => onChange(Role.parse(event.target.value))}
    >
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {roles[one]}
        </option>
      ))}
    </select>
  )
}
