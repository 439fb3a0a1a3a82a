// The page does all its work up to the last step, but nothing is drawn: where nobody looks at the picture, or where the
// cost of the page's own script is measured, software that draws in place of a graphics card only holds it back.

import type { BrowserContext } from 'playwright-core'

/** Before the first page of this context is opened. */
export async function drawNothing(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const gl = WebGL2RenderingContext.prototype
    gl.drawElements = gl.drawArrays = gl.drawElementsInstanced = gl.drawArraysInstanced = () => undefined
  })
}
