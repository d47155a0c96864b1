/** Which language the page speaks: chosen by the person, else by the browser; remembered. */
import type { Language } from '@linkdeck/contract'
import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react'
import { readSetting, writeSetting } from '../setting.ts'
import { en } from './en.ts'
import { type Format, formatFor } from './format.ts'
import type { Messages } from './messages.ts'
import { zh } from './zh.ts'

const MESSAGES: Record<Language, Messages> = { zh, en }
const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

type LanguageChoice = { language: Language; choose: (language: Language) => void }

const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => {} })

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => startLanguage(readSetting('language'), navigator.language))
  useLayoutEffect(() => {
    document.documentElement.lang = HTML_LANG[language]
  }, [language])
  const choose = (next: Language) => {
    writeSetting('language', next)
    setLanguage(next)
  }
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>
}

export function startLanguage(remembered: string | null, browserLanguage: string): Language {
  if (remembered === 'zh' || remembered === 'en') return remembered
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext)
}

export function useMessages(): Messages {
  return MESSAGES[useLanguage().language]
}

export function useFormat(): Format {
  return formatFor(useLanguage().language)
}
