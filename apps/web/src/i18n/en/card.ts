export const card = {
  name: 'Card details',
}
