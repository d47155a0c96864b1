import { LOCAL_ID } from '@linkdeck/contract'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'

/** What to call somebody: by name, else by id, else in words. */
export function usePersonName(): (person: { id: string; name: string }) => string {
  const words = useWords(ADMIN_WORDS)
  return ({ id, name }) => {
    if (name !== '') return name
    if (id === '') return words.nobody
    return id === LOCAL_ID ? words.local : id
  }
}
