import { PASSWORD_LENGTH } from '@linkdeck/contract'
import { plural } from '../plural.ts'

const { least, most } = PASSWORD_LENGTH

export const password = {
  name: 'Name',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',

  signIn: {
    title: 'Sign in',
    button: 'Sign in',
    wrong: 'Name and password do not belong together.',
    toCode: 'I have a code',
    forgotten: 'Forgotten? An administrator can give you a code.',
  },

  code: {
    title: 'Choose a password',
    body: 'With the code that an administrator gave you, or that Linkdeck printed when it was started first.',
    code: 'Code',
    button: 'Choose and sign in',
    wrong: 'The code does not belong to this name, was used already, or is too old. Ask for a new one.',
    toSignIn: 'I have a password',
  },

  change: {
    title: 'Change password',
    before: 'Password so far',
    after: 'New password',
    button: 'Change it',
    wrong: 'That is not your password so far.',
    done: 'Your password is another one now. Your other sessions have ended.',
    cancel: 'Leave it',
  },

  rule: `${least} to ${most} characters, of any kind. A few words that have nothing to do with each other are good.`,
  faults: {
    'too-short': `A password has ${least} characters or more.`,
    'too-long': `A password has ${most} characters at most.`,
    common:
      'This one is guessed early: it is little more than words in use, your name, or the same again. Add another word.',
  },
  busy: 'Many people are signing in right now. Try again in a moment.',
  again: (seconds: number) => {
    const minutes = Math.ceil(seconds / 60)
    const time =
      seconds < 60
        ? `${seconds} ${plural(seconds, 'second', 'seconds')}`
        : `${minutes} ${plural(minutes, 'minute', 'minutes')}`
    return `This was tried too often from here. Try again in ${time}.`
  },
}
