/** Keeps the browser on this machine: every other name resolves to nothing, except the ones a test rebinds. */
export const BROWSER_ARGS = [
  '--disable-quic',
  '--disable-domain-reliability',
  '--host-resolver-rules=MAP rebound.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]
