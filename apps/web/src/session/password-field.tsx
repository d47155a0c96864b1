import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { PASSWORD_WORDS } from '../i18n/password-words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from './text-field.tsx'

type Props = {
  label: string
  name: string
  /** current: one that there is. new: one that is chosen now, by the rule that is told. */
  kind: 'current' | 'new'
}

/** A password, which whoever types it may look at. */
export function PasswordField({ kind, ...field }: Props) {
  const words = useWords(PASSWORD_WORDS)
  const [isShown, setShown] = useState(false)
  return (
    <TextField
      {...field}
      {...(kind === 'new' ? { hint: words.rule } : {})}
      type={isShown ? 'text' : 'password'}
      autoComplete={`${kind}-password`}
    >
      <IconButton
        label={isShown ? words.hide : words.show}
        icon={isShown ? <EyeOff /> : <Eye />}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      />
    </TextField>
  )
}
