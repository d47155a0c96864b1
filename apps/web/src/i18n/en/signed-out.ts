export const signedOut = {
  title: 'You are signed out',
  body: 'Open the launch address that Linkdeck printed in its terminal when it started. It begins like this and works once:',
  restart: 'If it was used already, start Linkdeck again; it prints a new one.',
}
