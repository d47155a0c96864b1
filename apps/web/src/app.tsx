/** Decides between the fleet and the door. */
import { ROUTES } from '@linkdeck/contract'
import { Suspense } from 'react'
import { problemFrom } from './api.ts'
import { FleetPage } from './fleet-page.tsx'
import { MaskContext } from './masks/use-mask.ts'
import { useMasks } from './masks/use-masks.ts'
import { lazyPart } from './problems/lazy-part.tsx'
import { RoleContext } from './session/use-role.ts'
import { useSession } from './session/use-session.ts'

const SignedOut = lazyPart(() => import('./session/signed-out.tsx').then(({ SignedOut }) => SignedOut))
const PasswordDoor = lazyPart(() => import('./session/password-door.tsx').then(({ PasswordDoor }) => PasswordDoor))
const SignIn = lazyPart(() => import('./session/sign-in.tsx').then(({ SignIn }) => SignIn))

type Props = {
  /** Why the launch address did not open a session; null when it did, or when there was none. */
  launchError: Error | null
}

/** The fleet is asked for without waiting for the session: most pages are opened by people who are signed in. */
export function App({ launchError }: Props) {
  const session = useSession()
  const [isMasked] = useMasks()
  const problem = session.error && problemFrom(session.error)
  if (problem?.kind === 'signed-out')
    return (
      <Suspense>
        <Door signIn={problem.signIn} launchError={launchError} />
      </Suspense>
    )
  return (
    <MaskContext value={isMasked}>
      <RoleContext value={session.data?.person.role ?? 'admin'}>
        <FleetPage session={session.data} />
      </RoleContext>
    </MaskContext>
  )
}

/** Leads to where somebody signs in. */
function Door({ signIn, launchError }: Props & { signIn: string | undefined }) {
  if (signIn === ROUTES.passwordSignIn) return <PasswordDoor />
  if (signIn !== undefined) return <SignIn address={signIn} />
  return <SignedOut failed={launchError !== null && problemFrom(launchError).kind === 'bad-launch'} />
}
