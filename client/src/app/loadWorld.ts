// Fetches the world, by far the largest part of the page, after the door and before it is needed.

export async function loadWorld() {
  const { World } = await import('../world/World.tsx')
  return { default: World }
}
