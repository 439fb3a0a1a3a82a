// Turns finished meshes into one GLB: quantised, meshopt-compressed, unlit, light in the vertex colours.

import { Document, NodeIO } from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRMaterialsUnlit, KHRMeshQuantization } from '@gltf-transform/extensions'
import { meshopt } from '@gltf-transform/functions'
import { MeshoptEncoder } from 'meshoptimizer'
import type { MeshWriter } from './MeshWriter.ts'
import { PATTERN_METRES } from './pattern.ts'

export async function writeGlb(meshes: ReadonlyMap<string, MeshWriter>): Promise<Uint8Array> {
  await MeshoptEncoder.ready
  const document = new Document()
  const buffer = document.createBuffer()
  const scene = document.createScene()
  const unlit = document.createExtension(KHRMaterialsUnlit).createUnlit()
  const material = document.createMaterial('baked').setDoubleSided(true).setExtension('KHR_materials_unlit', unlit)
  document.createExtension(KHRMeshQuantization).setRequired(true)
  for (const [name, w] of meshes) {
    if (w.indices.length === 0) continue
    const count = w.positions.length / 3
    const colours = new Float32Array(count * 4)
    const uvs = new Float32Array(count * 2)
    for (let v = 0; v < count; v++) {
      // Ten bits a channel: no banding in the shade, and less to compress.
      for (let i = 0; i < 3; i++) colours[v * 4 + i] = Math.round(clamp(w.colours[v * 3 + i]!) * 1023) / 1023
      colours[v * 4 + 3] = Math.round(clamp(w.extras[v]!) * 255) / 255
      for (let i = 0; i < 2; i++) uvs[v * 2 + i] = clamp(w.uvs[v * 2 + i]! / PATTERN_METRES + 0.5)
    }
    const accessor = (
      array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
      type: 'VEC2' | 'VEC3' | 'VEC4' | 'SCALAR',
    ) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer)
    const primitive = document
      .createPrimitive()
      .setMaterial(material)
      .setIndices(accessor(new Uint32Array(w.indices), 'SCALAR'))
      .setAttribute('POSITION', accessor(new Float32Array(w.positions), 'VEC3'))
      .setAttribute('COLOR_0', accessor(colours, 'VEC4'))
      .setAttribute('TEXCOORD_0', accessor(uvs, 'VEC2'))
    scene.addChild(document.createNode(name).setMesh(document.createMesh(name).addPrimitive(primitive)))
  }
  await document.transform(
    meshopt({
      encoder: MeshoptEncoder,
      level: 'medium',
      quantizePosition: 14,
      quantizeColor: 16,
      quantizeTexcoord: 16,
    }),
  )
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization, KHRMaterialsUnlit])
    .registerDependencies({
      'meshopt.encoder': MeshoptEncoder,
    })
  return io.writeBinary(document)
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
