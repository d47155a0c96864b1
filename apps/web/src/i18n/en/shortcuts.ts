export const shortcuts = {
  search: 'Find a card by number',
  filters: 'Go to the filters',
  rail: 'Show or hide the filters',
  refresh: 'Ask the service again',
  help: 'Show this list',
  escape: 'Close the topmost panel',
  move: 'Move in the grid',
  open: 'Open the card',
  enabled: 'Single-key shortcuts are on',
  enabledHint: 'They never act while you type. Escape, Enter and the arrow keys always work.',
  everywhere: 'Everywhere',
  inGrid: 'In the grid',
}
