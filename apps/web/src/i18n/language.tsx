/** Which language the page speaks: chosen by the person, else by the browser; remembered. Each language is a chunk of its own. */
import type { Language } from '@linkdeck/contract'
import { createContext, type ReactNode, use, useLayoutEffect, useState } from 'react'
import { readSetting, writeSetting } from '../setting.ts'
import { type Format, formatFor } from './format.ts'
import type { Messages } from './messages.ts'

const LOADERS: Record<Language, () => Promise<Messages>> = {
  zh: () => import('./zh.ts').then(({ zh }) => zh),
  en: () => import('./en.ts').then(({ en }) => en),
}
const HTML_LANG: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

/** A language with its sentences. */
export type Spoken = { language: Language; messages: Messages }

export async function loadLanguage(language: Language): Promise<Spoken> {
  return { language, messages: await LOADERS[language]() }
}

/** The language to begin with. */
export function firstLanguage(): Language {
  return startLanguage(readSetting('language'), navigator.language)
}

type Speech = Spoken & { choose: (language: Language) => void }

/** For tests and other rooms that bring their messages along. */
export const SpeechContext = createContext<Speech | null>(null)

/** Begins with a language that is there; the old one stays on the screen while another is on its way. */
export function LanguageProvider({ first, children }: { first: Spoken; children: ReactNode }) {
  const [{ language, messages }, setSpoken] = useState(first)
  useLayoutEffect(() => {
    document.documentElement.lang = HTML_LANG[language]
  }, [language])
  const choose = (next: Language) => {
    writeSetting('language', next)
    void loadLanguage(next).then(setSpoken)
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

/** Sentences that few people ever read travel with the part that says them, in both languages. */
export function useWords<T>(words: Record<Language, T>): T {
  return words[useLanguage().language]
}

export function useFormat(): Format {
  return formatFor(useLanguage().language)
}
