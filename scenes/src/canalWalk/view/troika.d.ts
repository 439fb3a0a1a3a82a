// The part of troika-three-text that is used: the package brings no types of its own.

declare module 'troika-three-text' {
  import type { BufferGeometry, Material, Mesh, Object3DEventMap } from 'three'

  type TextEvents = Object3DEventMap & { synccomplete: object }

  export class Text extends Mesh<BufferGeometry, Material, TextEvents> {
    /** What was last set in type; null before the first time. */
    readonly textRenderInfo: { readonly parameters: { readonly text: string } } | null
    text: string
    font: string | null
    fontSize: number
    color: string | number | null
    maxWidth: number
    lineHeight: number | 'normal'
    anchorX: number | string
    anchorY: number | string
    textAlign: string
    outlineWidth: number | string
    outlineColor: string | number
    sync(done?: () => void): void
    dispose(): void
  }
  export function configureTextBuilder(options: {
    useWorker?: boolean
    defaultFontURL?: string
    unicodeFontsURL?: string
    sdfGlyphSize?: number
    textureWidth?: number
  }): void
}
