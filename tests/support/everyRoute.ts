// Reads from the router itself what can be asked of the product, so that a walk leaves out nothing that was added later.

import type { Express } from 'express'

type Layer = {
  readonly route?: {
    readonly path: string | readonly string[]
    readonly stack: readonly { readonly method?: string }[]
  }
  readonly handle?: { readonly stack?: readonly Layer[] }
  /** True where a router is mounted on everything. */
  readonly slash?: boolean
}

export type Route = { readonly method: string; readonly path: string }

function routesIn(layers: readonly Layer[]): Route[] {
  return layers.flatMap(({ route, handle, slash }): Route[] => {
    if (route) {
      const paths = typeof route.path === 'string' ? [route.path] : route.path
      const methods = new Set(route.stack.map(({ method }) => (method ?? 'get').toUpperCase()))
      return paths.flatMap((path) => [...methods].map((method) => ({ method, path })))
    }
    if (!handle?.stack) return []
    // The router does not tell the path that it is mounted on, so paths are written whole where they are answered.
    if (!slash) throw new Error('A router is mounted on a path. Mount it on everything, and write whole paths in it.')
    return routesIn(handle.stack)
  })
}

export function everyRoute(app: Express): Route[] {
  return routesIn((app.router as unknown as { stack: Layer[] }).stack)
}

/** The path with each of its parameters filled, once for each value. */
export function pathsOf({ path }: Route, values: readonly string[]): string[] {
  if (!/[:*]\w/.test(path)) return [path]
  return values.map((value) => path.replace(/\{([^}]*)\}/g, '$1').replace(/[:*]\w+/g, encodeURIComponent(value)))
}
