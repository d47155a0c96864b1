/** All that the key of this program has to be allowed, as RAM takes it. */
export const LEAST_POLICY = JSON.stringify(
  { Version: '1', Statement: [{ Effect: 'Allow', Action: 'linkcard:ListCardInfo', Resource: '*' }] },
  null,
  2,
)
