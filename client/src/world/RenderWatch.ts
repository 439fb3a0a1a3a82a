// Measures the drawing: frames a second and script time for the report, and fewer pixels when the machine cannot keep up.
// Owned by the world. Never allocates in a frame.

import type { WebGLRenderer } from 'three'
import type { RenderReport } from '../app/MeetingSession.ts'

const WINDOW_MS = 1500
/** Below so many frames a second pixels are taken away; above so many they are given back. */
const SLOW_FPS = 38
const QUICK_FPS = 56
const LEAST_RATIO = 0.75
const STEP = 0.25

export class RenderWatch {
  private readonly gl: WebGLRenderer
  private readonly setRatio: (ratio: number) => void
  private readonly mostRatio: number
  private ratio: number
  private frames = 0
  private windowMs = 0
  private quickWindows = 0
  private fps = 0
  private frameMs = 0
  private startedMs = 0

  constructor(gl: WebGLRenderer, ratio: number, setRatio: (ratio: number) => void) {
    this.gl = gl
    this.ratio = this.mostRatio = ratio
    this.setRatio = setRatio
  }

  /** First thing in a frame. */
  begin(nowMs: number): void {
    this.startedMs = nowMs
  }

  /** Last thing before drawing; `deltaMs` is the time since the frame before. */
  end(nowMs: number, deltaMs: number): void {
    this.frameMs += (nowMs - this.startedMs - this.frameMs) * 0.05
    // A pause, for example in the background, says nothing about speed.
    if (deltaMs > 1000) return
    this.frames++
    this.windowMs += deltaMs
    if (this.windowMs < WINDOW_MS) return
    this.fps = (this.frames * 1000) / this.windowMs
    this.frames = 0
    this.windowMs = 0
    if (!this.gl.xr.isPresenting) this.adapt()
  }

  report(): RenderReport {
    const { info, xr } = this.gl
    return {
      fps: Math.round(this.fps * 10) / 10,
      frameMs: Math.round(this.frameMs * 100) / 100,
      drawCalls: info.render.calls,
      triangles: info.render.triangles,
      textures: info.memory.textures,
      geometries: info.memory.geometries,
      mode: xr.isPresenting ? 'vr' : 'page',
    }
  }

  private adapt(): void {
    this.quickWindows = this.fps > QUICK_FPS ? this.quickWindows + 1 : 0
    let wanted = this.ratio
    if (this.fps < SLOW_FPS) wanted = Math.max(LEAST_RATIO, this.ratio - STEP)
    else if (this.quickWindows >= 4) wanted = Math.min(this.mostRatio, this.ratio + STEP)
    if (wanted === this.ratio) return
    this.quickWindows = 0
    this.ratio = wanted
    this.setRatio(wanted)
  }
}
