// The pages below /host for members of an organisation: who is here decides between signing in and the page that was asked
// for. Loaded only for them.

import type { StaffMeAnswer } from '@towpath/shared/protocol/staff'
import { useCallback, useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Unreachable } from '../../app/joining.ts'
import { publicPath, type Route, type StaffRoute } from '../../app/route.ts'
import { staff } from '../../app/staff.ts'
import type { Settings } from '../../state/settings.ts'
import { WaitingScreen } from '../entrance/WaitingScreen.tsx'
import { AccountScreen } from './AccountScreen.tsx'
import { CodeScreen } from './CodeScreen.tsx'
import { ConcernScreen } from './ConcernScreen.tsx'
import { ConcernsScreen } from './ConcernsScreen.tsx'
import { InvitedScreen } from './invited/InvitedScreen.tsx'
import { LinkScreen } from './LinkScreen.tsx'
import { MembersScreen } from './MembersScreen.tsx'
import { MeetingsScreen } from './meetings/MeetingsScreen.tsx'
import { PeopleScreen } from './PeopleScreen.tsx'
import { RecordScreen } from './RecordScreen.tsx'
import { RetentionScreen } from './RetentionScreen.tsx'
import { SecondStepScreen } from './SecondStepScreen.tsx'
import { SignInScreen } from './SignInScreen.tsx'
import { StaffHome } from './StaffHome.tsx'
import './staff.css'

const RETRY_MS = 3_000
/** What waits for the second step; anything else a host may see as well. */
const ORGANISERS_OWN: ReadonlySet<string> = new Set(['members', 'people', 'retention', 'record', 'concerns'])

type Props = {
  readonly settings: StoreApi<Settings>
  readonly route: StaffRoute
  readonly go: (route: Route) => void
}

export function StaffArea({ settings, route, go }: Props) {
  const [me, setMe] = useState<StaffMeAnswer | Unreachable | null>(null)
  const [asked, setAsked] = useState(0)
  /** An organiser who wants to set the second step up another time may do what a host may. */
  const [later, setLater] = useState(false)
  const { view } = route
  const again = useCallback(() => setAsked((times) => times + 1), [])
  const home = useCallback(() => {
    go({ page: 'staff', view: 'home', link: null })
    again()
  }, [go, again])

  useEffect(() => {
    // Both are why one asks again: another page, or another person at this device.
    if (view === 'link' || asked < 0) return
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    void staff.me().then((answer) => {
      if (gone) return
      setMe(answer)
      if ('unreachable' in answer) timer = setTimeout(again, RETRY_MS)
    })
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [view, asked, again])

  useEffect(() => {
    // The secret of a link is not for shoulders and screenshots.
    if (view === 'link') history.replaceState(null, '', publicPath(route) + location.search)
    scrollTo(0, 0)
  }, [view, route])

  if (view === 'link')
    return <LinkScreen settings={settings} link={route.link ?? ''} onSignedIn={home} onSignIn={home} />
  if (me === null || 'unreachable' in me) return <WaitingScreen settings={settings} unreachable={me !== null} />
  if (!me.ok) return <SignInScreen settings={settings} onSignedIn={again} />
  if (me.need === 'code')
    return <CodeScreen settings={settings} name={me.name} onSignedIn={again} onSignedOut={again} />
  if (me.need === 'setUp' && (!later || ORGANISERS_OWN.has(view)))
    return (
      <SecondStepScreen
        settings={settings}
        onDone={again}
        onBack={() => {
          setLater(true)
          home()
        }}
      />
    )
  const back = () => go({ page: 'staff', view: 'home', link: null })
  if (view === 'meetings') return <MeetingsScreen settings={settings} shown={route.link} go={go} />
  if (view === 'members' && me.role === 'organiser') return <MembersScreen settings={settings} onBack={back} />
  if (view === 'concern') return <ConcernScreen settings={settings} onBack={back} />
  if (view === 'concerns' && me.isContact) return <ConcernsScreen settings={settings} onBack={back} />
  if (view === 'people' && me.role === 'organiser') return <PeopleScreen settings={settings} onBack={back} />
  if (view === 'retention' && me.role === 'organiser') return <RetentionScreen settings={settings} onBack={back} />
  if (view === 'invited' && route.invitedTo)
    return <InvitedScreen key={route.invitedTo} settings={settings} meetingId={route.invitedTo} onBack={back} />
  if (view === 'record' && me.role === 'organiser') return <RecordScreen settings={settings} onBack={back} />
  if (view === 'account') return <AccountScreen settings={settings} onBack={back} onSignedOut={home} />
  return <StaffHome settings={settings} me={me} go={go} onSignedOut={again} />
}
