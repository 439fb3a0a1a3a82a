import { MANIFESTS, SCENE_IDS, type SceneId } from '@towpath/scenes/manifests'
import { expect, it } from 'vitest'
import { createPlacement, placeAt } from '../state/placement.ts'
import { createShownScene } from './createShownScene.ts'

const placementIn = (scene: SceneId) => {
  const [stop] = MANIFESTS[scene].stops
  const { id: place, position, yawRadians } = (stop!.spots[0] ?? stop!.seats[0])!
  return { place, seated: false, position, yawRadians }
}

function open() {
  const done: string[] = []
  const placement = createPlacement()
  const scene = createShownScene({
    first: 'canal-walk',
    placement,
    publisher: { enter: () => done.push('publisher') },
    inbox: { enter: () => done.push('inbox') },
    sayThere: () => done.push('there'),
  })
  return { done, placement, scene }
}

it('SCENE-6 the page says that it is there once it reads and sends poses of the scene, and once only', () => {
  const { done, placement, scene } = open()
  scene.arrive()
  placeAt(placement, placementIn('canal-walk'))
  scene.arrive()
  expect(done).toEqual([])
  for (const other of SCENE_IDS.filter((id) => id !== 'canal-walk')) {
    placeAt(placement, placementIn(other))
    scene.enter()
    expect(scene.shown.getState().scene).toBe('canal-walk')
    scene.shown.setState({ seen: true })
    scene.arrive()
    expect(done).toEqual(['publisher', 'inbox', 'there'])
    expect(scene.poseScene()).toBe(other)
    expect(scene.shown.getState()).toMatchObject({ scene: other, seen: false })
    done.length = 0
    placeAt(placement, placementIn('canal-walk'))
    scene.arrive()
    done.length = 0
  }
})

it('stays where it is when the place is of no scene that this page knows', () => {
  const { done, placement, scene } = open()
  placeAt(placement, { place: 'of-a-newer-version.1', seated: false, position: [0, 0, 0], yawRadians: 0 })
  scene.arrive()
  expect([scene.poseScene(), done]).toEqual(['canal-walk', []])
})
