import { ROUTES } from '@linkdeck/contract'

const MOST_LETTERS = 8_000
const HERE = 'http://here.invalid'
const HOME = '/'

/** The view to return to: a path and query of this page. Whatever could lead elsewhere leads to the first page. */
export function backAddress(text: string | undefined): string {
  if (text === undefined || !text.startsWith('/') || text.length > MOST_LETTERS || !URL.canParse(text, HERE))
    return HOME
  const { origin, pathname, search } = new URL(text, HERE)
  const isElsewhere = origin !== HERE || pathname.startsWith('//')
  return isElsewhere || pathname.startsWith('/api/') || pathname.startsWith(ROUTES.signIn) ? HOME : pathname + search
}
