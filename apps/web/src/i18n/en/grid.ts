export const grid = {
  name: 'Cards',
}
