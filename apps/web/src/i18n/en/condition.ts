/** What a state means and what to do about it. next is null where nothing has to be done. */
type Condition = { meaning: string; next: string | null }

/** By Status, for cards whose detailed state says no more. */
const status: Readonly<Record<string, Condition>> = {
  '10': {
    meaning: 'The card may be tried out with its test data before its plan begins.',
    next: 'Put it in the device and check the connection; the plan begins when the test data or the test period ends.',
  },
  '20': {
    meaning: 'The card has never been used; its plan has not begun.',
    next: 'Nothing until it is installed. The first data, or the end of the silent period, activates it.',
  },
  '30': { meaning: 'The card is active and may carry data.', next: null },
  '35': {
    meaning: 'The card is suspended: it carries no data, and its plan goes on.',
    next: 'Read the detailed status for the reason, and lift that reason first.',
  },
  '40': {
    meaning: 'The plan has ended and was not renewed; the number is kept for a while.',
    next: 'Renew it in the IoT SIM console before it is destroyed, or let it go.',
  },
  '50': {
    meaning: 'The card has been destroyed and cannot be brought back. Its ICCID may turn up again.',
    next: 'Take it off your inventory; the device needs a new card.',
  },
}

/** By OsStatus: the reason of the state. */
const osStatus: Readonly<Record<string, Condition>> = {
  '10': {
    meaning: 'The card is in its test period and uses its test data.',
    next: 'Check the connection in the device. When the test data or the test period ends, the plan begins.',
  },
  '130': {
    meaning: 'In its test period the card was seen in another device, and was suspended for that.',
    next: 'Put it back into its first device, or lift the device binding in the IoT SIM console.',
  },
  '20': {
    meaning: 'The card waits, unused and free of charge; at the end of the silent period it activates by itself.',
    next: 'Install it before the silent period ends, or the plan begins without a device.',
  },
  '100': { meaning: 'The card works: it is active and may carry data.', next: null },
  '150': {
    meaning: 'The card has several numbers, and only some of them work.',
    next: 'Open the card in the IoT SIM console to see which number is down; the others carry the data meanwhile.',
  },
  '200': {
    meaning: 'Somebody of your account suspended the card.',
    next: 'Resume it in the IoT SIM console when it is wanted again.',
  },
  '300': {
    meaning: 'The data of this cycle is used up, or your own stop limit was reached.',
    next: 'Buy an add-on or raise the limit; else the card resumes with the next cycle.',
  },
  '400': {
    meaning: 'Credit control suspended the card: the account owes money or went over its credit.',
    next: 'Settle the account balance; cards suspended for credit resume after that.',
  },
  '500': {
    meaning: 'The card was seen in another device than the one it is bound to.',
    next: 'Put it back into its device, or unbind it and resume it in the IoT SIM console. If nobody moved it, look for theft.',
  },
  '600': {
    meaning: 'The identity behind the card is not verified.',
    next: 'Complete the real-name verification; the operator lifts the suspension afterwards.',
  },
  '700': {
    meaning: 'The operator saw unusual use and suspended the card.',
    next: 'Check where and how the device is used, then open a ticket with the service, naming the ICCID.',
  },
  '40': {
    meaning: 'The plan has ended and was not renewed; the number is kept for a while.',
    next: 'Renew it in the IoT SIM console before it is destroyed, or let it go.',
  },
  '50': {
    meaning: 'The card has been destroyed and cannot be brought back. Its ICCID may turn up again.',
    next: 'Take it off your inventory; the device needs a new card.',
  },
}

export const condition = {
  title: 'What this means',
  nextStep: 'What to do',
  nothing: 'Nothing to do.',
  status,
  osStatus,
  unknownStatus: (code: string) => `The service reports the state ${code}, which the API document does not list.`,
  noStatus: 'The service sent no status.',
  warnings: {
    runsOut: 'Little data is left, and at zero the card is suspended: buy an add-on in time.',
    endsSoon: 'The plan ends soon and nothing renews it: renew it, or switch auto-renewal on.',
    ended: 'The end of the plan has passed: check that it was renewed.',
  },
  mismatch: (osLabel: string, label: string) =>
    `The detailed status “${osLabel}” does not belong to “${label}”; the service is probably between two states.`,
}
