import { PASSWORD_LENGTH } from '@linkdeck/contract'
import { plural } from '../plural.ts'

const { least, most } = PASSWORD_LENGTH

export const password = {
  name: 'Name',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',

  signIn: {
    title: 'Sign in to Linkdeck',
    button: 'Sign in',
    wrong: 'Wrong name or password.',
    toCode: 'I have a code',
    forgotten: 'Forgot your password? Ask an administrator for a code.',
  },

  code: {
    title: 'Choose a password',
    body: 'With the code from an administrator, or the one that Linkdeck printed at its first start.',
    code: 'Code',
    button: 'Save and sign in',
    wrong: 'This code is not for this name, was used already, or has expired. Ask for a new one.',
    toSignIn: 'I have a password',
  },

  change: {
    title: 'Change password',
    before: 'Current password',
    after: 'New password',
    button: 'Change password',
    wrong: 'The current password is wrong.',
    done: 'Password changed. Your other sessions have ended.',
    cancel: 'Cancel',
  },

  rule: `${least} to ${most} characters, of any kind. A few unrelated words are good.`,
  faults: {
    'too-short': `A password needs at least ${least} characters.`,
    'too-long': `A password has ${most} characters at most.`,
    common: 'Too easy to guess: little more than common words, your name or repetitions. Add another word.',
  },
  busy: 'Many people are signing in right now. Try again in a moment.',
  again: (seconds: number) => {
    const minutes = Math.ceil(seconds / 60)
    const time =
      seconds < 60
        ? `${seconds} ${plural(seconds, 'second', 'seconds')}`
        : `${minutes} ${plural(minutes, 'minute', 'minutes')}`
    return `Too many tries from here. Try again in ${time}.`
  },
}
