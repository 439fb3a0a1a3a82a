// The report for the helpdesk as its readers know it, written down here again on purpose: a change of the page must not change it.

export type ReportedPerson = {
  readonly id: string
  readonly name: string
  readonly role: 'resident' | 'helper' | 'host'
  readonly position: readonly [number, number, number]
  readonly yaw: number
  readonly hands: 0 | 1 | 2
  readonly speaking: boolean
  readonly muted: boolean
  readonly handRaised: boolean
  readonly away: boolean
}

export type HelpdeskReport = {
  readonly version: string
  readonly connection: 'joining' | 'joined' | 'dropped' | 'left'
  readonly meeting: string
  readonly scene: string
  readonly me: {
    readonly id: string
    readonly name: string
    readonly role: ReportedPerson['role']
    /** Id of the spot or seat; empty before the first. */
    readonly seat: string
    readonly muted: boolean
    readonly handRaised: boolean
    readonly position: readonly [number, number, number]
  }
  readonly people: readonly ReportedPerson[]
  readonly net: {
    readonly rttMs: number
    readonly downBytesPerSecond: number
    readonly upBytesPerSecond: number
    readonly poseFramesPerSecond: number
  }
  readonly voice: {
    readonly state: 'off' | 'connecting' | 'connected' | 'failed'
    readonly microphone: 'on' | 'off' | 'denied' | 'absent'
    readonly slots: readonly {
      readonly personId: string
      readonly level: number
      readonly packetsReceived: number
      readonly packetsLost: number
      readonly jitterMs: number
      readonly delayMs: number
    }[]
  }
  readonly render: {
    readonly fps: number
    readonly frameMs: number
    readonly drawCalls: number
    readonly triangles: number
    readonly textures: number
    readonly geometries: number
    readonly mode: 'page' | 'vr' | 'ar'
  }
}
