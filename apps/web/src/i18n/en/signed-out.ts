export const signedOut = {
  title: 'You are signed out',
  body: 'Open the launch address that Linkdeck printed in its terminal when it started. It begins like this and works once:',
  restart: 'If it was used already, start Linkdeck again; it prints a new one.',
  signIn: {
    body: 'Sign in with the account of your company. You come back to this view.',
    button: 'Sign in',
    elsewhere: 'Signing out of Linkdeck does not sign you out at your company.',
  },
  refused: {
    'no-role': {
      title: 'You have no role here',
      advice:
        'Your account is known, but none of its groups has a role in Linkdeck. Whoever runs Linkdeck can give one. To use another account, sign out at your company first.',
    },
    expired: {
      title: 'The sign-in did not finish',
      advice: 'It took longer than ten minutes, or was begun anew or in another browser. Sign in again.',
    },
    failed: {
      title: 'The sign-in was not confirmed',
      advice:
        'What came back from the sign-in of your company cannot be trusted, or says no. Sign in again; if it stays like this, tell whoever runs Linkdeck.',
    },
    unreachable: {
      title: 'The sign-in of your company does not answer',
      advice:
        'Linkdeck could not ask it, or was not set up for it. Try again; if it stays like this, tell whoever runs Linkdeck, whose log says more.',
    },
  },
}
