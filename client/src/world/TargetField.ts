// What can be pressed just now, what is aimed at, and the one way to press it. One instance a world.
// Drawn by `Markers`, aimed at by the pointers of page and headset.

import type { MeetingSession } from '../app/MeetingSession.ts'
import { addNotice } from '../state/notices.ts'
import { createPressGate } from './looking.ts'
import type { WorldTarget } from './WorldTarget.ts'

export class TargetField {
  targets: readonly WorldTarget[] = []
  /** Counts up whenever `targets` is another list. */
  version = 0
  /** Index of what is aimed at, or -1. */
  aimed = -1
  private readonly session: MeetingSession
  private readonly mayPress = createPressGate()

  constructor(session: MeetingSession) {
    this.session = session
  }

  show(targets: readonly WorldTarget[]): void {
    this.targets = targets
    this.version++
    this.aimed = -1
  }

  press(index: number): void {
    const target = this.targets[index]
    if (!target || !this.mayPress(performance.now())) return
    this.go(target)
  }

  private ask({ id, kind }: Pick<WorldTarget, 'id' | 'kind'>) {
    if (kind === 'stop') return this.session.send('go.toStop', { stop: id })
    if (kind === 'door') return this.session.send('go.through', { passage: id })
    return this.session.send('go.toPlace', { place: id })
  }

  /** Without the gate, for keys and panels that have their own. */
  go(target: Pick<WorldTarget, 'id' | 'kind'>): void {
    if (target.kind === 'board') {
      this.session.view.read(target.id)
      return
    }
    this.ask(target).then((answer) => {
      if (!answer.ok) addNotice(this.session.notices, { refusal: answer.refusal })
    })
  }
}
