// From the address to a screen, and from the door into the meeting and out again. Knows screens and their order, no rules.

import type { InvitationAnswer } from '@towpath/shared/protocol/joining'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Ending } from '../state/facts.ts'
import type { Settings } from '../state/settings.ts'
import { HostInvite } from '../ui/entrance/HostInvite.tsx'
import { type Admitted, JoinScreen } from '../ui/entrance/JoinScreen.tsx'
import { TroubleScreen } from '../ui/entrance/TroubleScreen.tsx'
import { WaitingScreen } from '../ui/entrance/WaitingScreen.tsx'
import { WelcomeScreen } from '../ui/entrance/WelcomeScreen.tsx'
import { fetchAhead } from './fetchAhead.ts'
import { askInvitation } from './joining.ts'
import { keepInvitation, keptInvitation } from './keptInvitation.ts'
import { loadMeeting } from './loadMeeting.ts'
import { loadStaff } from './loadStaff.ts'
import { parseRoute, publicPath, type Route, staffRouteOf } from './route.ts'
import { speakAs } from './speakAs.ts'
import type { Wanted } from './startWaiting.ts'

const MeetingScreen = lazy(loadMeeting)
const StaffArea = lazy(loadStaff)
const WaitingRoom = lazy(async () => ({ default: (await import('../ui/waiting/WaitingRoom.tsx')).WaitingRoom }))

type Door =
  | { readonly step: 'asking' }
  | { readonly step: 'unreachable' }
  | { readonly step: 'join'; readonly known: Extract<InvitationAnswer, { ok: true }> }
  | { readonly step: 'waiting'; readonly wanted: Wanted; readonly token: string | null }
  | { readonly step: 'inside'; readonly admitted: Admitted }
  | { readonly step: 'trouble'; readonly ending: Ending }

const RETRY_MS = 3_000

export function App({ settings }: { readonly settings: StoreApi<Settings> }) {
  const [route, setRoute] = useState<Route>(() => parseRoute(location.pathname))
  const [door, setDoor] = useState<Door>({ step: 'asking' })
  const invitation =
    route.page === 'welcome' || route.page === 'staff' ? null : (route.invitation ?? keptInvitation(route.page))
  const staff = staffRouteOf(route, invitation)

  const go = useCallback((next: Route) => {
    history.pushState(null, '', publicPath(next) + location.search)
    setRoute(next)
    setDoor({ step: 'asking' })
  }, [])

  /** Whoever is asked to wait at the door goes on there by itself; every other ending says why. */
  const end = useCallback((ending: Ending) => {
    setDoor((before) =>
      'reason' in ending && ending.reason === 'waitAtDoor' && before.step === 'inside'
        ? { step: 'waiting', wanted: before.admitted, token: null }
        : { step: 'trouble', ending },
    )
  }, [])
  const comeIn = useCallback((admitted: Admitted) => setDoor({ step: 'inside', admitted }), [])

  useEffect(() => {
    const back = () => {
      setRoute(parseRoute(location.pathname))
      setDoor({ step: 'asking' })
    }
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])

  useEffect(() => {
    if (route.page === 'welcome' || route.page === 'staff' || invitation === null) return
    if (door.step !== 'asking' && door.step !== 'unreachable') return
    let gone = false
    const ask = async () => {
      const answer = await askInvitation(invitation)
      if (gone) return
      if ('unreachable' in answer) return setDoor({ step: 'unreachable' })
      if (!answer.ok) return setDoor({ step: 'trouble', ending: answer })
      // Digits of a hand-over are used up by asking: from here on it is the pass that one asks with.
      const goingBy = { ...route, invitation: answer.pass ?? invitation }
      keepInvitation(route.page, goingBy.invitation)
      if (answer.invited) await speakAs(answer.invited.language, settings)
      history.replaceState(null, '', publicPath(goingBy) + location.search)
      if (answer.pass) setRoute(goingBy)
      setDoor({ step: 'join', known: answer })
    }
    const timer = setTimeout(ask, door.step === 'unreachable' ? RETRY_MS : 0)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [route, invitation, door, settings])

  const { step } = door
  useEffect(() => {
    // Every screen begins at its top, however far down the last one was.
    if (step) scrollTo(0, 0)
  }, [step])

  if (staff) {
    return (
      <Suspense fallback={<WaitingScreen settings={settings} unreachable={false} />}>
        <StaffArea settings={settings} route={staff} go={go} />
      </Suspense>
    )
  }
  if (route.page === 'welcome' || route.page === 'staff' || invitation === null) {
    const open = (code: string) => go({ page: 'invitation', invitation: code })
    const lost = route.page === 'invitation'
    return <WelcomeScreen settings={settings} lost={lost} onOpen={open} />
  }
  const toCode = () => go({ page: 'welcome' })
  switch (door.step) {
    case 'asking':
    case 'unreachable':
      return <WaitingScreen settings={settings} unreachable={door.step === 'unreachable'} />
    case 'join':
      return (
        <JoinScreen
          settings={settings}
          invitation={invitation}
          known={door.known}
          beside={route.page === 'desk' ? <HostInvite /> : undefined}
          onAdmitted={comeIn}
          onWaiting={(wanted, token) => setDoor({ step: 'waiting', wanted, token })}
          onRefused={(trouble) => setDoor({ step: 'trouble', ending: trouble })}
          onOtherInvitation={toCode}
          onBusy={fetchAhead}
        />
      )
    case 'waiting':
      return (
        <Suspense fallback={<WaitingScreen settings={settings} unreachable={false} />}>
          <WaitingRoom settings={settings} wanted={door.wanted} token={door.token} onAdmitted={comeIn} onEnd={end} />
        </Suspense>
      )
    case 'inside':
      return (
        <Suspense fallback={<WaitingScreen settings={settings} unreachable={false} />}>
          <MeetingScreen settings={settings} admitted={door.admitted} onEnd={end} />
        </Suspense>
      )
    case 'trouble':
      return (
        <TroubleScreen
          settings={settings}
          ending={door.ending}
          invitation={invitation}
          onAgain={() => setDoor({ step: 'asking' })}
          onEnterCode={toCode}
        />
      )
  }
}
