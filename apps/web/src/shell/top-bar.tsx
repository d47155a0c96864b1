import type { SessionAnswer } from '@linkdeck/contract'
import { CircleHelp, Moon, Sun, SunMoon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { MaskButton } from '../masks/mask-button.tsx'
import { Chip } from '../ui/chip.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useMedia } from '../ui/use-media.ts'
import { Mark } from './mark.tsx'
import { PersonButton } from './person-button.tsx'
import { THEMES, type Theme, useTheme } from './theme.ts'
import styles from './top-bar.module.css'

type Props = {
  session: SessionAnswer | undefined
  /** The line that asks. */
  queryBox: ReactNode
  /** The line that says how true the page is. */
  freshness: ReactNode
  onHelp: () => void
}

export function TopBar({ session, queryBox, freshness, onHelp }: Props) {
  const { shell } = useMessages()
  return (
    <header className={styles['bar']}>
      <h1 className={styles['name']}>
        <Mark />
        <span className={styles['word']}>{shell.name}</span>
      </h1>
      <ModeBadge session={session} />
      <div className={styles['middle']}>{queryBox}</div>
      {freshness}
      <div className={styles['settings']}>
        <MaskButton />
        <LanguageButton />
        <ThemeButton />
        <IconButton label={shell.help} shortcut="?" icon={<CircleHelp />} className={styles['help']} onClick={onHelp} />
        <PersonButton session={session} />
      </div>
    </header>
  )
}

/** As wide as the end of most keys. */
const ANY_KEY = '0000'

function ModeBadge({ session }: { session: SessionAnswer | undefined }) {
  const { shell } = useMessages()
  const isNarrow = useMedia('(max-width: 480px), (min-width: 900px) and (max-width: 1099px)')
  const accountOf = isNarrow ? shell.accountShort : shell.account
  if (!session)
    return (
      <span className={styles['mode']} data-unknown>
        <Chip>{accountOf(ANY_KEY)}</Chip>
      </span>
    )
  const isDemo = session.mode === 'demo'
  const account = accountOf(session.accessKeyId ?? '')
  return (
    <Tooltip text={isDemo ? shell.demoHint : shell.accountHint(session.endpoint)}>
      <span className={styles['mode']}>
        <Chip tone={isDemo ? 'info' : 'neutral'}>{isDemo ? (isNarrow ? shell.demoShort : shell.demo) : account}</Chip>
      </span>
    </Tooltip>
  )
}

/** Written in the language it leads to, so that it is found by those who need it. */
function LanguageButton() {
  const { language, choose } = useLanguage()
  const { shell } = useMessages()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      className={styles['language']}
      onClick={() => choose(other)}
    >
      <span className="visually-hidden" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {shell.language.label}
      </span>
      {shell.language[other]}
    </button>
  )
}

const ICONS: Record<Theme, typeof Sun> = { system: SunMoon, light: Sun, dark: Moon }

function ThemeButton() {
  const { shell } = useMessages()
  const [theme, choose] = useTheme()
  const Icon = ICONS[theme]
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  return (
    <IconButton label={`${shell.theme.label}: ${shell.theme[theme]}`} icon={<Icon />} onClick={() => choose(next)} />
  )
}
