// Looking and pressing on the page: drag to look, press a place to go there. One pointer at a time; the wheel does nothing.

import { Matrix4, type PerspectiveCamera } from 'three'
import { dragAngle } from './looking.ts'
import { pickByPoint } from './pickTarget.ts'
import type { TargetField } from './TargetField.ts'
import type { Viewpoint } from './Viewpoint.ts'

/** A press that moves less than this is a press and not a look around. */
const STILL_PIXELS = 9

export type Looking = {
  /** Once a frame: what a resting mouse points at may have moved away below it. */
  step(): void
  dispose(): void
}

export function startLooking(
  element: HTMLElement,
  camera: () => PerspectiveCamera,
  viewpoint: Viewpoint,
  field: TargetField,
): Looking {
  let pointer = -1
  let dragging = false
  let startX = 0
  let startY = 0
  let lastX = 0
  let lastY = 0
  let hoverX = -1
  let hoverY = -1
  const matrix = new Matrix4()
  const size = { width: 1, height: 1 }

  const aimAt = (clientX: number, clientY: number): number => {
    const box = element.getBoundingClientRect()
    size.width = box.width
    size.height = box.height
    const lens = camera()
    matrix.multiplyMatrices(lens.projectionMatrix, lens.matrixWorldInverse)
    return pickByPoint(field.targets, matrix.elements, size, clientX - box.left, clientY - box.top)
  }
  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): (() => void) => {
    element.addEventListener(type, listener)
    return () => element.removeEventListener(type, listener)
  }

  const stops = [
    listen('pointerdown', (event) => {
      if (pointer !== -1 || event.button !== 0) return
      pointer = event.pointerId
      element.setPointerCapture(pointer)
      dragging = false
      startX = lastX = event.clientX
      startY = lastY = event.clientY
      field.aimed = aimAt(event.clientX, event.clientY)
    }),
    listen('pointermove', (event) => {
      if (pointer === -1 && event.pointerType === 'mouse') {
        hoverX = event.clientX
        hoverY = event.clientY
        return
      }
      if (event.pointerId !== pointer) return
      if (!dragging && Math.hypot(event.clientX - startX, event.clientY - startY) < STILL_PIXELS) return
      dragging = true
      field.aimed = -1
      const lens = camera()
      const vertical = (lens.fov * Math.PI) / 180
      const horizontal = 2 * Math.atan(Math.tan(vertical / 2) * lens.aspect)
      const { clientWidth, clientHeight } = element
      viewpoint.drag(
        dragAngle(event.clientX - lastX, clientWidth, horizontal),
        dragAngle(event.clientY - lastY, clientHeight, vertical),
      )
      lastX = event.clientX
      lastY = event.clientY
    }),
    listen('pointerup', (event) => {
      if (event.pointerId !== pointer) return
      pointer = -1
      if (!dragging) {
        const index = aimAt(event.clientX, event.clientY)
        if (index >= 0 && index === field.aimed) field.press(index)
      }
      if (event.pointerType !== 'mouse') field.aimed = -1
    }),
    listen('pointercancel', () => {
      pointer = -1
      field.aimed = -1
    }),
    listen('pointerleave', () => {
      hoverX = -1
      if (pointer === -1) field.aimed = -1
    }),
    listen('contextmenu', (event) => event.preventDefault()),
  ]

  return {
    step: () => {
      if (pointer !== -1 || hoverX < 0) return
      const aimed = aimAt(hoverX, hoverY)
      if (aimed === field.aimed) return
      field.aimed = aimed
      element.style.cursor = aimed >= 0 ? 'pointer' : 'grab'
    },
    dispose: () => {
      for (const stop of stops) stop()
    },
  }
}
