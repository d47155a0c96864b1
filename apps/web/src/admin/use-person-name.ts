import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'

/** What the server calls whoever needs no name: the one person of this machine. */
const LOCAL_ID = 'local'

/** What to call somebody: by name, else by id, else in words. */
export function usePersonName(): (person: { id: string; name: string }) => string {
  const words = useWords(ADMIN_WORDS)
  return ({ id, name }) => {
    if (name !== '') return name
    if (id === '') return words.nobody
    return id === LOCAL_ID ? words.local : id
  }
}
