import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const cards = (count: number) => `${number(count)} ${plural(count, 'card', 'cards')}`

export const admin = {
  roles: { viewer: 'Viewer', operator: 'Operator', admin: 'Administrator' },
  /** Where nobody signs in by name. */
  local: 'Local user',
  nobody: 'Nobody signed in',
  loading: 'Loading…',
  retry: 'Try again',

  menu: {
    admin: 'Administration',
    sessions: 'Your sessions',
    signOut: 'Sign out',
    password: 'Change password',
    signOutToken: 'To come back you need a launch address from the terminal.',
  },

  instance: {
    title: 'This instance',
    mode: 'Cards from',
    modes: { demo: 'a simulated fleet', account: 'an Alibaba Cloud account' },
    version: 'Version',
    access: 'Access',
    accesses: {
      token: 'launch address, for one person',
      none: 'everybody who reaches the port',
      proxy: 'a proxy signs people in',
      oidc: 'the company’s account',
      password: 'name and password',
    },
    endpoint: 'Endpoint',
    signature: 'Signature',
    signatures: { v1: 'v1 (HMAC-SHA1)', v3: 'v3 (ACS3-HMAC-SHA256)' },
    pace: 'Calls at most',
    perSecond: (count: number) => `${number(count)} a second`,
    key: 'Access key',
    keyEnd: (lastFour: string) => `ends in ${lastFour}`,
    noKey: { demo: 'none needed', account: 'none to be told: a role’s, or unreadable' },
    person: 'You are',
  },

  probe: {
    title: 'Permission',
    body: 'One signed call for the smallest page shows whether the account may list cards. It counts as one call, and is in the audit.',
    ask: 'Ask now',
    asking: 'Asking…',
    allowed: (total: number | null) =>
      total === null
        ? 'The account may call ListCardInfo. The service did not say how many cards it has.'
        : `The account may call ListCardInfo. It has ${cards(total)}.`,
    overcome: (title: string) => `${title}: refused at first, answered at another attempt.`,
    clock:
      'The clock of this machine is wrong: refused at first, answered once Linkdeck corrected for it. Set the clock.',
    asked: (time: string) => `Asked at ${time}`,
    code: 'Code of the service',
    policy: 'The smallest policy for its RAM user or role',
  },

  fleet: 'Reading and held removals',

  people: {
    title: 'People',
    body: 'These people sign in with a name and a password. Each chooses their own password, with a code that you give them.',
    name: 'Name',
    role: 'Role',
    invite: 'Invite',
    invited: (person: string, time: string) =>
      `${person} can choose a password with this address, once, until ${time}. It is not shown again. Send it to nobody else.`,
    copy: 'Copy the address',
    copied: 'Copied',
    disabled: 'Blocked',
    waiting: (time: string) => `code valid until ${time}`,
    expired: 'no password yet, code expired',
    since: (time: string) => `added ${time}`,
    change: 'Change',
    changeOf: (person: string) => `Change ${person}`,
    sure: (person: string) => `Any of these signs ${person} out everywhere at once.`,
    giveRole: 'Give this role',
    disable: 'Block',
    enable: 'Unblock',
    anew: 'Reset password',
    close: 'Cancel',
    changed: (person: string) => `${person} was changed.`,
  },

  sessions: {
    title: 'People and sessions',
    own: 'Your sessions',
    ownBody: 'What else is on this page for others is for administrators.',
    none: 'No session is open.',
    noneNone: 'Nobody signs in: whoever reaches the port is an administrator.',
    noneProxy: 'Linkdeck keeps no sessions here: with each request the proxy says who asks.',
    isThis: 'This session',
    from: (address: string) => `from ${address}`,
    browser: (name: string, system: string) => `${name} on ${system}`,
    unknownBrowser: 'unknown browser',
    opened: (time: string) => `since ${time}`,
    seen: (age: string) => `last seen ${age}`,
    end: 'End',
    endOf: (person: string, opened: string) => `End the session of ${person} since ${opened}`,
    endSure: (person: string) => `The session of ${person} ends at once. They can sign in again.`,
    endYes: 'Yes, end it',
    notYet: 'Not yet',
    ended: (person: string) => `The session of ${person} has ended.`,
  },

  audit: {
    title: 'Audit',
    whole: 'Chain whole',
    wholeHint: 'Each row follows from the one before it: none was changed, removed or put in.',
    broken: (row: number) => `Row ${number(row)} does not follow from the one before it`,
    brokenBody:
      'It was changed, or something before it was changed, removed or put in. Compare with a file taken earlier.',
    file: 'Download all',
    newest: 'Look for newer rows',
    none: 'Nothing was written down yet.',
    noneOf: 'Nothing was written down that fits.',
    older: 'Show older',
    last: 'There is nothing older.',
    only: (what: string) => `Only “${what}”`,
    by: (person: string) => `by ${person}`,
    row: (count: number) => `no. ${number(count)}`,
    deeds: {
      'sign-in': 'Signed in',
      'sign-in-refused': 'Sign-in refused',
      'sign-out': 'Signed out',
      'password-chosen': 'Chose a password',
      'password-changed': 'Changed their password',
      'person-invited': 'Invited a person',
      'person-invited-anew': 'Reset a password',
      'person-changed': 'Changed a person',
      'session-revoked': 'Ended a session',
      export: 'Began an export',
      'export-ended': 'Export ended',
      'export-stopped': 'Stopped an export',
      'crawl-begun': 'Began reading',
      'crawl-stopped': 'Stopped reading',
      'held-decided': 'Decided about held removals',
      'list-given': 'Gave a list',
      'list-deleted': 'Deleted a list',
      'workbook-read': 'Had a workbook read',
      'view-kept': 'Saved a view',
      'views-ordered': 'Ordered views',
      'view-changed': 'Changed a view',
      'view-deleted': 'Deleted a view',
      'view-restored': 'Restored a view',
      probed: 'Asked for the permission',
    },
  },
}
