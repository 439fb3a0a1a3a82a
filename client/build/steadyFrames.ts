// Where three makes garbage in every frame without need, mended while the page is built: what is thrown away has to be picked
// up in the middle of a later frame. The places are found by their text, so a three that has changed stops the build.

import type { Plugin } from 'vite'

type Mended = { readonly what: string | RegExp; readonly instead: string; readonly times?: number }

/** The browser's own sort copies its list every time; these are short and nearly in order. */
const SORTED_IN_PLACE = ['opaque', 'transmissive', 'transparent'].map((list): Mended => {
  const compare =
    list === 'opaque' ? 'customOpaqueSort || painterSortStable' : 'customTransparentSort || reversePainterSortStable'
  return { what: `${list}.sort( ${compare} )`, instead: `sortInPlace( ${list}, ${compare} )` }
})
const SORT_IN_PLACE = `
function sortInPlace( items, compare ) {
	for ( let i = 1; i < items.length; i ++ ) {
		const item = items[ i ];
		let at = i;
		for ( ; at > 0 && compare( items[ at - 1 ], item ) > 0; at -- ) items[ at ] = items[ at - 1 ];
		items[ at ] = item;
	}
}
`
/** A difference with a fraction is put into an object to be handed back; its sign is not. */
const COMPARED_BY_SIGN: readonly Mended[] = [
  { what: 'return a.z - b.z;', instead: 'return a.z < b.z ? - 1 : 1;' },
  { what: 'return b.z - a.z;', instead: 'return a.z > b.z ? - 1 : 1;' },
]

/** A short list that is emptied one by one keeps its room; emptied at once it has to be given room again. */
const EMPTIED_ONE_BY_ONE = ['lightsArray', 'transparent'].map(
  (list): Mended => ({ what: `${list}.length = 0;`, instead: `while ( ${list}.length > 0 ) ${list}.pop();` }),
)

/**
 * A uniform is compared with what was sent before. At first that is nothing, and where a comparison once met something that
 * is no number, every number is put into an object to be compared. So there is a number from the beginning, numbers are
 * compared by their difference, and whether a value is a vector or a colour is asked without reading it.
 */
const SET_ONE = 'this.type = activeInfo.type;\n\t\tthis.setValue = getSingularSetter'
const NUMBERS_BY_TYPE = '{ 5126: 1, 35664: 2, 35665: 3, 35666: 4 }'
const COMPARED_AS_NUMBERS: readonly Mended[] = [
  {
    what: `this.cache = [];\n\t\t${SET_ONE}`,
    instead: `this.cache = new Array( ${NUMBERS_BY_TYPE}[ activeInfo.type ] ?? 0 ).fill( NaN );\n\t\t${SET_ONE}`,
  },
  { what: 'if ( cache[ 0 ] === v ) return;', instead: 'if ( cache[ 0 ] - v === 0 ) return;', times: 3 },
  { what: /cache\[ (\d) \] !== v\.(\w)/g, instead: 'cache[ $1 ] - v.$2 !== 0', times: 30 },
  { what: 'v.x !== undefined', instead: "'x' in v", times: 9 },
  { what: 'v.r !== undefined', instead: "'r' in v", times: 1 },
]

/** Numbers handed over one by one are put into objects, unless the browser takes the function in. */
const WITHOUT_HANDING_OVER: Mended = {
  what: /planes\[ (\d) \]\.setComponents\( (.+?), (.+?), (.+?), (.+?) \)\.normalize\(\)/g,
  instead:
    'planes[ $1 ].normal.x = $2; planes[ $1 ].normal.y = $3; planes[ $1 ].normal.z = $4; planes[ $1 ].constant = $5; planes[ $1 ].normalize()',
  times: 9,
}

/** A picture made of numbers gets new ones in every frame, and never another format. */
const KEPT_KEY: Mended = {
  what: 'const textureCacheKey = getTextureCacheKey( texture );',
  instead:
    'const textureCacheKey = texture.isDataTexture ? ( textureProperties.__cacheKey ?? getTextureCacheKey( texture ) ) : getTextureCacheKey( texture );',
}

const MENDED_IN: readonly (readonly [file: string, places: readonly Mended[], added: string])[] = [
  ['/three/build/three.core.js', [WITHOUT_HANDING_OVER], ''],
  [
    '/three/build/three.module.js',
    [...EMPTIED_ONE_BY_ONE, ...SORTED_IN_PLACE, ...COMPARED_BY_SIGN, ...COMPARED_AS_NUMBERS, KEPT_KEY],
    SORT_IN_PLACE,
  ],
]

export function steadyFrames(): Plugin {
  return {
    name: 'steady-frames',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const found = MENDED_IN.find(([file]) => id.endsWith(file))
      if (!found) return undefined
      const [, places, added] = found
      let mended = code
      for (const { what, instead, times = 1 } of places) {
        let count = 0
        mended = mended.replaceAll(what, (text) => {
          count++
          return typeof what === 'string' ? instead : text.replace(new RegExp(what.source), instead)
        })
        if (count !== times) this.error(`three has changed: found ${count} times instead of ${times}: ${what}`)
      }
      return { code: mended + added, map: null }
    },
  }
}
