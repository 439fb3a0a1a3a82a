// What is due after so many minutes in the headset, each thing once, and all of it anew after a break. Pure state.

import { ASK_AT, OFFER_AT, OFFER_EVERY, REMIND_AT } from '@towpath/shared/wellbeing/headsetTime'

export type Due = 'ask' | 'remind' | 'offer'

export class Reminders {
  #done = 0

  due(minutes: number): Due | null {
    const before = this.#done
    this.#done = minutes
    if (minutes <= before) return null
    const passed = (at: number) => before < at && minutes >= at
    if (minutes >= OFFER_AT && passed(minutes - ((minutes - OFFER_AT) % OFFER_EVERY))) return 'offer'
    if (passed(REMIND_AT)) return 'remind'
    return passed(ASK_AT) ? 'ask' : null
  }
}
