export const refresh = {
  view: 'The cards of these conditions are read anew, one page a call.',
  everything: 'This view is the whole fleet. It is read anew, one page a call.',
  conditions: 'The service cannot be asked for these cards alone, so the whole fleet has to be read:',
  cost: (forecast: string) => `Cost: ${forecast}.`,
  start: 'Read now',
  startFleet: 'Read the whole fleet',
  cancel: 'Not now',
}
