// Programs of chairs, wheelchairs and laps: both find the person in the textures of figures. Layout: see `FigureRows.ts`.

export const chairVertex = /* glsl */ `
in vec2 kind;
in float row;
uniform sampler2D poses;
uniform sampler2D looks;
out vec3 vNormalWorld;
out vec3 vLocal;
out vec3 vGarment;
flat out int vMaterial;
flat out int vSeat;
out float vOpacity;
#include <fog_pars_vertex>
void main() {
  vec4 torso = texelFetch(poses, ivec2(2, int(row)), 0);
  vec4 plate = texelFetch(poses, ivec2(8, int(row)), 0);
  int seat = int(texelFetch(looks, ivec2(1, int(row)), 0).w + 0.5) >> 3;
  int part = int(kind.x + 0.5);
  vMaterial = int(kind.y + 0.5);
  vSeat = seat;
  vLocal = position;
  vGarment = texelFetch(looks, ivec2(2, int(row)), 0).rgb;
  vOpacity = texelFetch(poses, ivec2(7, int(row)), 0).x;
  float angle = fract(plate.w) * 6.2831853;
  float s = sin(angle), c = cos(angle);
  // The hip is a little behind the middle of the chest.
  vec3 local = position + vec3(0.0, 0.0, 0.02);
  vec3 world = vec3(torso.x + c * local.x + s * local.z, plate.z + local.y, torso.z + c * local.z - s * local.x);
  // Seats of places differ in height, and so do people: a lap keeps to the body it belongs to.
  if (part == 3) world.y += clamp(torso.y - plate.z - 1.025, -0.12, 0.2);
  vNormalWorld = vec3(c * normal.x + s * normal.z, normal.y, c * normal.z - s * normal.x);
  vec4 mvPosition = viewMatrix * vec4(world, 1.0);
  gl_Position = projectionMatrix * mvPosition;
  // What this person has not lies in one point, out of sight.
  if (part != 3 && part != seat) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  #include <fog_vertex>
}
`

export const chairFragment = /* glsl */ `
in vec3 vNormalWorld;
in vec3 vLocal;
in vec3 vGarment;
flat in int vMaterial;
flat in int vSeat;
in float vOpacity;
uniform vec3 sunDirection;
uniform vec3 sunColour;
uniform vec3 skyColour;
uniform vec3 sideColour;
uniform vec3 groundColour;
#include <common>
#include <fog_pars_fragment>
void main() {
  vec3 n = normalize(vNormalWorld);
  vec3 albedo = vMaterial == 0 ? vec3(0.25, 0.105, 0.04) : vMaterial == 1 ? vec3(0.2, 0.21, 0.22)
    : vMaterial == 2 ? vec3(0.03, 0.05, 0.055) : vMaterial == 3 ? vec3(0.018, 0.017, 0.016)
    : mix(vec3(0.045, 0.05, 0.062), vGarment, 0.14);
  if (vMaterial == 0) albedo *= 0.92 + 0.1 * sin(vLocal.x * 90.0 + sin(vLocal.y * 40.0) * 2.0);
  float alpha = vOpacity;
  // Legs fade as bodies do; where there is a footrest, only above it.
  if (vMaterial == 4) alpha *= smoothstep(0.22, vSeat == 2 ? 0.3 : 0.44, vLocal.y);
  float lit = max(0.0, (dot(n, sunDirection) + 0.22) / 1.22);
  vec3 light = mix(sideColour, n.y > 0.0 ? skyColour : groundColour, abs(n.y)) + sunColour * lit;
  // Under the body it is darker.
  float shade = 0.62 + 0.38 * smoothstep(0.0, 0.28, length(vLocal.xz - vec2(0.0, 0.02)) - 0.02);
  vec3 colour = albedo * light * shade;
  colour = mix(colour, 0.6 + 0.36 * (1.0 - exp(-(colour - 0.6) / 0.36)), step(0.6, colour));
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(colour, alpha);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  #include <fog_fragment>
}
`
