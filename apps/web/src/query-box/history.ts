/** The last questions that were asked in this browser, the newest first. They hold nothing but what was typed. */
import { readSetting, writeSetting } from '../setting.ts'

const MOST_KEPT = 20

export function readHistory(): readonly string[] {
  return (readSetting('questions') ?? '').split('\n').filter((text) => text !== '')
}

/** Lines of text: a question never holds a line break. */
export function remember(text: string): void {
  if (text === '') return
  const others = readHistory().filter((other) => other !== text)
  writeSetting('questions', [text, ...others].slice(0, MOST_KEPT).join('\n'))
}

export function forgetHistory(): void {
  writeSetting('questions', null)
}
