// What a page really draws of the others: reads the numbers on their way to the graphics card, past all reports.

import { POSE, POSE_COLUMNS } from '@towpath/client/src/avatars/FigureRows.ts'
import type { BrowserContext, Page } from 'playwright-core'

type Place = readonly [x: number, y: number, z: number]

export type DrawnFigure = {
  readonly head: Place
  readonly leftHand: Place
  readonly rightHand: Place
  /** Of the figure and of its name plate, 0 to 1. */
  readonly opacity: number
  readonly plateOpacity: number
}

type Watched = { figures?: Float32Array }

/** Before the first page of this context is opened. */
export async function watchDrawing(context: BrowserContext): Promise<void> {
  await context.addInitScript((columns) => {
    const watched = globalThis as unknown as Watched
    const look = (width: unknown, pixels: unknown) => {
      if (width === columns && pixels instanceof Float32Array) watched.figures = pixels
    }
    const { texImage2D, texSubImage2D } = WebGL2RenderingContext.prototype
    WebGL2RenderingContext.prototype.texImage2D = function (...args: unknown[]) {
      look(args[3], args[8])
      return Reflect.apply(texImage2D, this, args)
    }
    WebGL2RenderingContext.prototype.texSubImage2D = function (...args: unknown[]) {
      look(args[4], args[8])
      return Reflect.apply(texSubImage2D, this, args)
    }
  }, POSE_COLUMNS)
}

/** Everybody whose figure is drawn at this page just now. */
export async function drawnFigures(page: Page): Promise<DrawnFigure[]> {
  const numbers = await page.evaluate(() => [...((globalThis as unknown as Watched).figures ?? [])])
  const at = (row: number, column: number) => {
    const start = (row * POSE_COLUMNS + column) * 4
    return numbers.slice(start, start + 3) as unknown as Place
  }
  const rows = Math.floor(numbers.length / (POSE_COLUMNS * 4))
  return Array.from({ length: rows }, (_, row) => ({
    head: at(row, POSE.head),
    leftHand: at(row, POSE.leftHand),
    rightHand: at(row, POSE.rightHand),
    opacity: at(row, POSE.face)[0],
    plateOpacity: at(row, POSE.plate)[1],
  })).filter(({ head }) => head.some((value) => value !== 0))
}
