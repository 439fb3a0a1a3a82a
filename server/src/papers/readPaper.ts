// For tests: reads a PDF back as a person does, its words in order with their sizes, and its squares through a camera.

import jsqr from 'jsqr'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

type Matrix = readonly [number, number, number, number, number, number]
type Filled = { readonly corners: readonly (readonly [number, number])[] }[]

export type ReadPaper = {
  readonly title: string
  readonly language: string
  readonly pages: readonly ReadPage[]
}

export type ReadPage = {
  readonly width: number
  readonly height: number
  readonly words: readonly { readonly text: string; readonly size: number; readonly x: number; readonly y: number }[]
  /** Words with one space between pieces and lines. */
  readonly text: string
  /** What each square says, in the order in which they were drawn; null where a camera reads nothing. */
  readonly squares: readonly (string | null)[]
  readonly links: readonly string[]
}

const PIXELS_A_POINT = 3
const QUIET_POINTS = 16
/** Frames and lines have fewer parts than any square. */
const LEAST_PARTS = 50

/** The package is older than modules, and compilers differ over what its default is. */
const readSquare = jsqr as unknown as (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
) => { readonly data: string } | null

export async function readPaper(pdf: Uint8Array): Promise<ReadPaper> {
  const document = await getDocumentProxy(pdf)
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } }
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index): Promise<ReadPage> => {
      const page = await document.getPage(index + 1)
      const [, , width = 0, height = 0] = page.view
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item) => ('str' in item ? [item] : []))
      const operators = await page.getOperatorList()
      const annotations = (await page.getAnnotations()) as { url?: string }[]
      return {
        width,
        height,
        words: pieces
          .filter(({ str }) => str.trim() !== '')
          .map(({ str, transform: [, , , size, x, y] }) => ({ text: str, size, x, y })),
        text: pieces
          .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
          .join('')
          .replace(/\s+/gu, ' ')
          .trim(),
        squares: (await filledShapes(operators)).filter(({ length }) => length >= LEAST_PARTS).map(throughCamera),
        links: annotations.flatMap(({ url }) => (url ? [url] : [])),
      }
    }),
  )
  return { title: info.Title ?? '', language: info.Language ?? '', pages }
}

async function filledShapes(operators: { fnArray: number[]; argsArray: unknown[] }): Promise<Filled[]> {
  const { OPS } = await getResolvedPDFJS()
  const shapes: Filled[] = []
  const kept: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [index, operator] of operators.fnArray.entries()) {
    const operands = operators.argsArray[index]
    if (operator === OPS.save) kept.push(matrix)
    else if (operator === OPS.restore) matrix = kept.pop() ?? matrix
    else if (operator === OPS.transform) matrix = within(matrix, operands as Matrix)
    else if (operator === OPS.constructPath) {
      const [paint, [numbers]] = operands as [number, [ArrayLike<number>]]
      if (paint === OPS.fill) shapes.push(partsOf(Array.from(numbers), matrix))
    }
  }
  return shapes
}

function within([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** 0 moves, 1 draws a line, 4 closes: squares are made of nothing else. */
function partsOf(numbers: readonly number[], [a, b, c, d, e, f]: Matrix): Filled {
  const parts: [number, number][][] = []
  for (let index = 0; index < numbers.length; ) {
    const verb = numbers[index]
    if (verb !== 0 && verb !== 1) {
      if (verb !== 4) return []
      index += 1
      continue
    }
    const [x = 0, y = 0] = numbers.slice(index + 1)
    if (verb === 0) parts.push([])
    parts.at(-1)?.push([a * x + c * y + e, b * x + d * y + f])
    index += 3
  }
  return parts.map((corners) => ({ corners }))
}

function throughCamera(shape: Filled): string | null {
  const all = shape.flatMap(({ corners }) => corners)
  const left = Math.min(...all.map(([x]) => x)) - QUIET_POINTS
  const top = Math.max(...all.map(([, y]) => y)) + QUIET_POINTS
  const width = Math.ceil((Math.max(...all.map(([x]) => x)) + QUIET_POINTS - left) * PIXELS_A_POINT)
  const height = Math.ceil((top - Math.min(...all.map(([, y]) => y)) + QUIET_POINTS) * PIXELS_A_POINT)
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (const { corners } of shape) {
    const across = corners.map(([x]) => Math.round((x - left) * PIXELS_A_POINT))
    const down = corners.map(([, y]) => Math.round((top - y) * PIXELS_A_POINT))
    for (let y = Math.min(...down); y < Math.max(...down); y++)
      for (let x = Math.min(...across); x < Math.max(...across); x++)
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  }
  return readSquare(pixels, width, height)?.data ?? null
}
