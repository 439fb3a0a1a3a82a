// What is drawn for all people together: figures near and far, what they sit on, name plates, soft
// shadows; five draw calls for any number.
// Owned by the crowd, which says every frame in which order rows are drawn.

import {
  type BufferGeometry,
  DynamicDrawUsage,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  UniformsLib,
  UniformsUtils,
} from 'three'
import { ACTION, ATTENTION, DAYLIGHT, INK, PAPER } from '../world/daylight.ts'
import { createChairGeometry } from './chairGeometry.ts'
import { chairFragment, chairVertex } from './chairShader.ts'
import type { FigureRows } from './FigureRows.ts'
import { figureFragment } from './figureFragment.ts'
import { createFigureModel, FAR, NEAR } from './figureGeometry.ts'
import { figureVertex } from './figureVertex.ts'
import type { PlatePages } from './platePages.ts'
import { plateFragment, plateVertex, shadowFragment, shadowVertex } from './plateShader.ts'

/** One draw call: an attribute of rows, filled by the crowd. */
export type RowList = {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>
  readonly rows: Uint16Array
  show(count: number): void
}

export type CrowdMeshes = {
  readonly group: Group
  readonly near: RowList
  readonly far: RowList
  readonly plates: RowList
  readonly shadows: RowList
  readonly chairs: RowList
  setTextScale(scale: number): void
  dispose(): void
}

export function createCrowdMeshes(rows: FigureRows, pages: PlatePages): CrowdMeshes {
  const near = createFigureList(rows, true)
  const far = createFigureList(rows, false)
  const square = new PlaneGeometry(1, 1)
  const plateMaterial = new ShaderMaterial({
    vertexShader: plateVertex,
    fragmentShader: plateFragment,
    transparent: true,
    depthWrite: false,
    uniforms: {
      poses: { value: rows.poses },
      pages: { value: pages.texture },
      textScale: { value: 1 },
      paper: { value: PAPER },
      ink: { value: INK },
      mark: { value: ATTENTION },
      speaking: { value: ACTION },
    },
  })
  const shadowMaterial = new ShaderMaterial({
    vertexShader: shadowVertex,
    fragmentShader: shadowFragment,
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
    uniforms: { poses: { value: rows.poses } },
  })
  const plates = createRowList(square, plateMaterial, rows.capacity, 30)
  const shadows = createRowList(square, shadowMaterial, rows.capacity, 10)
  const chairShape = createChairGeometry()
  const chairs = createRowList(chairShape, litMaterial(rows, chairVertex, chairFragment), rows.capacity, 15)
  const lists = [shadows, chairs, far.list, near.list, plates]
  const group = new Group()
  group.add(...lists.map((list) => list.mesh))
  return {
    group,
    near: near.list,
    far: far.list,
    plates,
    shadows,
    chairs,
    setTextScale: (scale) => {
      plateMaterial.uniforms.textScale!.value = scale
    },
    dispose: () => {
      for (const { mesh } of lists) {
        mesh.geometry.dispose()
        mesh.material.dispose()
      }
      near.dispose()
      far.dispose()
      square.dispose()
      chairShape.dispose()
    },
  }
}

function createFigureList(rows: FigureRows, near: boolean): { readonly list: RowList; dispose(): void } {
  const model = createFigureModel(near ? NEAR : FAR)
  const material = litMaterial(rows, figureVertex, figureFragment)
  material.uniforms.shapes = { value: model.shapes }
  return {
    list: createRowList(model.geometry, material, rows.capacity, near ? 21 : 20),
    dispose: () => {
      model.geometry.dispose()
      model.shapes.dispose()
    },
  }
}

function litMaterial(rows: FigureRows, vertexShader: string, fragmentShader: string): ShaderMaterial {
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    // Bodies end softly at the hip and people fade in and out; rows come from far to near, so blending is right.
    transparent: true,
    fog: true,
    uniforms: UniformsUtils.merge([
      UniformsLib.fog,
      {
        sunDirection: { value: DAYLIGHT.sunDirection },
        sunColour: { value: DAYLIGHT.sun },
        skyColour: { value: DAYLIGHT.sky },
        sideColour: { value: DAYLIGHT.side },
        groundColour: { value: DAYLIGHT.ground },
      },
    ]),
  })
  // Set after the merge, which copies textures.
  material.uniforms.poses = { value: rows.poses }
  material.uniforms.looks = { value: rows.looks }
  return material
}

function createRowList(
  shape: BufferGeometry,
  material: ShaderMaterial,
  capacity: number,
  renderOrder: number,
): RowList {
  const geometry = new InstancedBufferGeometry()
  geometry.setIndex(shape.getIndex())
  for (const name of Object.keys(shape.attributes)) geometry.setAttribute(name, shape.getAttribute(name))
  const rows = new Uint16Array(capacity)
  const attribute = new InstancedBufferAttribute(rows, 1)
  attribute.setUsage(DynamicDrawUsage)
  geometry.setAttribute('row', attribute)
  geometry.instanceCount = 0
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  mesh.renderOrder = renderOrder
  mesh.visible = false
  return {
    mesh,
    rows,
    show: (count) => {
      geometry.instanceCount = count
      mesh.visible = count > 0
      attribute.needsUpdate = true
    },
  }
}
