// Runs in a page: the crowd alone, as the world draws it, and the same people as meshes of their own beside it, to compare.
// Counts what goes to the graphics card past all reports.

import { Crowd } from '@towpath/client/src/avatars/Crowd.ts'
import type { PoseTrack } from '@towpath/client/src/avatars/PoseTrack.ts'
import type { PersonFacts } from '@towpath/client/src/state/facts.ts'
import { createPoseFrame, type PoseFrame } from '@towpath/shared/pose/PoseFrame'
import { BoxGeometry, Mesh, MeshBasicMaterial, PerspectiveCamera, Scene, SphereGeometry, WebGLRenderer } from 'three'

/** For hundred others and this person, as `Place` takes them. */
const CAPACITY = 104
const PARTS_OF_A_PERSON = 5

export type CrowdCosts = {
  readonly drawCalls: number
  readonly triangles: number
  /** Of the poses in one frame. */
  readonly textureUploads: number
  readonly textureBytes: number
  readonly bufferBytes: number
  /** Script in one call of `render`, and of the crowd's own step before it. */
  readonly renderMs: number
  readonly stepMs: number
}

const uploads = { textures: 0, textureBytes: 0, bufferBytes: 0 }

function countUploads(gl: WebGL2RenderingContext): void {
  const { texImage2D, texSubImage2D, bufferData, bufferSubData } = gl
  const bytes = (args: unknown[]) =>
    args.find((one): one is ArrayBufferView => ArrayBuffer.isView(one))?.byteLength ?? 0
  const texture =
    (call: unknown) =>
    (...args: unknown[]) => {
      uploads.textures++
      uploads.textureBytes += bytes(args)
      return Reflect.apply(call as () => void, gl, args)
    }
  const buffer =
    (call: unknown) =>
    (...args: unknown[]) => {
      uploads.bufferBytes += bytes(args)
      return Reflect.apply(call as () => void, gl, args)
    }
  Object.assign(gl, { texImage2D: texture(texImage2D), texSubImage2D: texture(texSubImage2D) })
  Object.assign(gl, { bufferData: buffer(bufferData), bufferSubData: buffer(bufferSubData) })
}

function personOf(index: number): PersonFacts {
  const quiet = { away: false, reconnecting: false, helpCalled: false, listens: false, quietPlace: false, weak: false }
  return {
    ...quiet,
    id: `p${index}`,
    name: `Person ${index}`,
    role: 'resident',
    figure: `f2.${index % 8}.${index % 12}.${index % 6}.${index % 6}.${index % 10}.${index % 8}.${index % 3}`,
    poseId: index,
    place: '',
    seated: false,
    microphone: 'on',
    speaking: index % 3 === 0,
    handRaised: index % 7 === 0 ? index + 1 : 0,
    reach: 'near',
    lineWith: '',
    companion: index % 9 === 0,
    walks: false,
  }
}

function placeInto(frame: PoseFrame, index: number, nowMs: number): void {
  const around = index * 2.4
  const away = 1.5 + index * 0.11
  const sway = 0.05 * Math.sin(nowMs / 700 + index)
  frame.values.set([Math.sin(around) * away * 0.5 + sway, 1.6, -away - 0.5, 0, 1, 0, 0], 0)
}

export function createCrowdScene() {
  const gl = new WebGLRenderer()
  gl.setSize(480, 300)
  document.body.append(gl.domElement)
  countUploads(gl.getContext() as WebGL2RenderingContext)
  const camera = new PerspectiveCamera(75, 1.6, 0.05, 900)
  camera.position.set(0, 1.6, 0)
  camera.updateMatrixWorld()
  const track = (index: number) => ({
    opacity: 1,
    sampleInto(nowMs: number, out: PoseFrame) {
      placeInto(out, index, nowMs)
      return 'live'
    },
  })
  const tracks = Array.from({ length: CAPACITY }, (_, index) => track(index) as unknown as PoseTrack)
  const crowd = new Crowd({
    capacity: CAPACITY,
    trackOf: (poseId) => tracks[poseId],
    levelOf: (id) => (id.endsWith('3') ? 0.1 : 0),
    groundOf: () => 0,
  })
  const scene = new Scene()
  scene.add(crowd.meshes.group)
  let nowMs = 0
  const step = () => {
    nowMs += 16
    crowd.step(nowMs, 16, camera.position)
  }
  const median = (frames: number, of: () => void) => {
    const times = Array.from({ length: frames }, () => {
      const started = performance.now()
      of()
      return performance.now() - started
    })
    return times.sort((a, b) => a - b)[Math.floor(frames / 2)]!
  }

  function draw(people: number): CrowdCosts {
    crowd.setPeople(
      Array.from({ length: people }, (_, index) => personOf(index)),
      'me',
    )
    for (let frame = 0; frame < 60; frame++) step()
    gl.render(scene, camera)
    step()
    Object.assign(uploads, { textures: 0, textureBytes: 0, bufferBytes: 0 })
    gl.render(scene, camera)
    const { textures: textureUploads, textureBytes, bufferBytes } = uploads
    const { calls: drawCalls, triangles } = gl.info.render
    const stepMs = median(60, step)
    const renderMs = median(60, () => {
      step()
      gl.render(scene, camera)
    })
    return { drawCalls, triangles, textureUploads, textureBytes, bufferBytes, renderMs: renderMs - stepMs, stepMs }
  }

  /** Script of `render` when everybody is a few meshes of their own. */
  function drawAsMeshes(people: number): number {
    const plain = new Scene()
    const shapes = [new SphereGeometry(0.12, 8, 6), new BoxGeometry(0.4, 0.6, 0.2)]
    const frame = createPoseFrame()
    const heads = Array.from({ length: people }, () => {
      const head = new Mesh(shapes[0], new MeshBasicMaterial())
      for (let part = 1; part < PARTS_OF_A_PERSON; part++) {
        const mesh = new Mesh(shapes[part % 2], new MeshBasicMaterial())
        mesh.position.set(part * 0.1 - 0.2, -0.3, 0)
        head.add(mesh)
      }
      plain.add(head)
      return head
    })
    return median(40, () => {
      nowMs += 16
      heads.forEach((head, index) => {
        placeInto(frame, index, nowMs)
        head.position.fromArray(frame.values)
      })
      gl.render(plain, camera)
    })
  }

  return { draw, drawAsMeshes }
}

Object.assign(globalThis, { crowdScene: createCrowdScene() })
