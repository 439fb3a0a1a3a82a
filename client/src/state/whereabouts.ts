// In which scene somebody is: the one of their place; before they have any, where the meeting begins. Pure.

import { sceneOfPlace } from '@towpath/scenes/manifests'
import type { Facts } from './facts.ts'

export function sceneOfPerson({ meeting }: Facts, person: { readonly place: string } | undefined): string {
  return sceneOfPlace(person?.place ?? '') ?? meeting.scene
}

export function myScene(facts: Facts): string {
  return sceneOfPerson(facts, facts.byId[facts.meId])
}
