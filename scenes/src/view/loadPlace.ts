// Fetches what was built of a place: its meshes by name, and pictures that lie on them. Whoever loads them disposes them.

import { Mesh, SRGBColorSpace, type Texture, TextureLoader } from 'three'
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'

export async function loadMeshes(url: string): Promise<Map<string, Mesh>> {
  const gltf = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).loadAsync(url)
  const named = new Map<string, Mesh>()
  gltf.scene.updateMatrixWorld(true)
  gltf.scene.traverse((node) => {
    if (node instanceof Mesh) named.set(node.name, node)
  })
  return named
}

export async function loadPicture(url: string): Promise<Texture> {
  const texture = await new TextureLoader().loadAsync(url)
  texture.colorSpace = SRGBColorSpace
  texture.flipY = false
  texture.anisotropy = 4
  return texture
}
