/** Which language the page speaks: chosen by the person, else by the browser; remembered. Each language is a chunk of its own. */
import type { Language } from '@linkdeck/contract'
import { createContext, type ReactNode, startTransition, use, useLayoutEffect, useState } from 'react'
import { readSetting, writeSetting } from '../setting.ts'
import { type Format, formatFor } from './format.ts'
import type { Messages } from './messages.ts'

const LOADERS: Record<Language, () => Promise<Messages>> = {
  zh: () => import('./zh.ts').then(({ zh }) => zh),
  en: () => import('./en.ts').then(({ en }) => en),
}
const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

const loading = new Map<Language, Promise<Messages>>()

/** The messages of a language, loaded once. */
function loadMessages(language: Language): Promise<Messages> {
  const started = loading.get(language) ?? LOADERS[language]()
  loading.set(language, started)
  return started
}

type Speech = { language: Language; messages: Messages; choose: (language: Language) => void }

/** For tests and other rooms that bring their messages along. */
export const SpeechContext = createContext<Speech | null>(null)

/** Suspends until the language is loaded; the old one stays on the screen while another is on its way. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => startLanguage(readSetting('language'), navigator.language))
  const messages = use(loadMessages(language))
  useLayoutEffect(() => {
    document.documentElement.lang = HTML_LANG[language]
  }, [language])
  const choose = (next: Language) => {
    writeSetting('language', next)
    startTransition(() => setLanguage(next))
  }
  return <SpeechContext value={{ language, messages, choose }}>{children}</SpeechContext>
}

export function startLanguage(remembered: string | null, browserLanguage: string): Language {
  if (remembered === 'zh' || remembered === 'en') return remembered
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export function useLanguage(): Speech {
  const speech = use(SpeechContext)
  if (speech === null) throw new Error('A component that speaks stands outside LanguageProvider.')
  return speech
}

export function useMessages(): Messages {
  return useLanguage().messages
}

export function useFormat(): Format {
  return formatFor(useLanguage().language)
}
