// Opens the world in an element of the page and closes it again. One renderer, one React Three Fiber root, which knows only
// the kinds of objects that are named here, so that the rest of three stays out of the build.

import { createRoot, extend } from '@react-three/fiber'
import { Color, DirectionalLight, FogExp2, Group, HemisphereLight, Mesh, WebGLRenderer } from 'three'
import type { MeetingSession } from '../app/MeetingSession.ts'
import { createHeadsetStore } from '../xr/createHeadsetStore.ts'
import { Place } from './Place.tsx'

const MOST_RATIO = 1.75
const OUT_OF_SIGHT_MS = 100

export type OpenWorld = { close(): void }

/** Throws when the device cannot draw. */
export function startWorld(element: HTMLElement, session: MeetingSession): OpenWorld {
  extend({ Color, DirectionalLight, FogExp2, Group, HemisphereLight, Mesh })
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'display:block;width:100%;height:100%;touch-action:none;outline:none'
  element.append(canvas)
  const gl = createRenderer(canvas)
  const headset = createHeadsetStore(session)
  const root = createRoot(canvas)
  const ratio = Math.min(window.devicePixelRatio, MOST_RATIO)
  root.configure({
    gl,
    // Places are baked in their final colours.
    flat: true,
    dpr: ratio,
    frameloop: 'always',
    size: sizeOf(element),
    camera: { fov: fieldOfView(element), near: 0.05, far: 900 },
  })
  const store = root.render(<Place session={session} xrStore={headset.store} canvas={canvas} pixelRatio={ratio} />)

  const resized = new ResizeObserver(() => {
    const { width, height } = sizeOf(element)
    const { camera, setSize, gl: renderer } = store.getState()
    if (renderer.xr.isPresenting || width === 0 || height === 0) return
    if ('fov' in camera) camera.fov = fieldOfView(element)
    setSize(width, height)
  })
  resized.observe(element)
  // Scrolled out of sight the place lives on, slowly: the others still see this person, and voices keep their places.
  let slowly: ReturnType<typeof setInterval> | undefined
  const seen = new IntersectionObserver(([entry]) => {
    const { gl: renderer, setFrameloop, invalidate } = store.getState()
    clearInterval(slowly)
    const inSight = entry?.isIntersecting !== false || renderer.xr.isPresenting
    setFrameloop(inSight ? 'always' : 'demand')
    if (!inSight) slowly = setInterval(() => invalidate(), OUT_OF_SIGHT_MS)
  })
  seen.observe(element)

  return {
    close: () => {
      resized.disconnect()
      seen.disconnect()
      clearInterval(slowly)
      headset.dispose()
      root.unmount()
      gl.dispose()
      canvas.remove()
    },
  }
}

function createRenderer(canvas: HTMLCanvasElement): WebGLRenderer {
  try {
    return new WebGLRenderer({ canvas, antialias: true, powerPreference: 'high-performance' })
  } catch (fault) {
    canvas.remove()
    throw fault
  }
}

function sizeOf(element: HTMLElement) {
  return { width: element.clientWidth, height: element.clientHeight, top: 0, left: 0 }
}

/** About as much to the sides on a phone held upright as on a wide screen from top to bottom. */
function fieldOfView(element: HTMLElement): number {
  const aspect = element.clientWidth / Math.max(1, element.clientHeight)
  if (aspect >= 1.2) return 60
  const half = Math.tan((27 * Math.PI) / 180) / Math.max(0.4, aspect)
  return Math.min(82, Math.max(60, (2 * Math.atan(half) * 180) / Math.PI))
}
