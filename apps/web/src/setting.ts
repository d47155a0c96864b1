/** What this browser remembers of a person's taste. A browser that forbids storage just forgets. */
export type Setting = 'language' | 'theme' | 'shortcuts' | 'rail' | 'pins' | 'density' | 'questions' | 'masks' | 'view'

const keyOf = (setting: Setting) => `linkdeck.${setting}`

export function readSetting(setting: Setting): string | null {
  try {
    return localStorage.getItem(keyOf(setting))
  } catch {
    return null
  }
}

/** null forgets the setting. */
export function writeSetting(setting: Setting, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(setting))
    else localStorage.setItem(keyOf(setting), value)
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
