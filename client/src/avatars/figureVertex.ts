// The vertex program of all figures: finds the person in the pose texture, moves parts, bends arms and neck.
// Layout of both textures: see `FigureRows.ts`; parts: see `FigureSketch.ts`.

export const figureVertex = /* glsl */ `
in vec3 kind;
in float row;
uniform sampler2D poses;
uniform sampler2D looks;
uniform sampler2D shapes;
out vec3 vLocal;
out vec3 vNormalWorld;
out vec3 vSkin;
out vec3 vHair;
out vec3 vGarment;
out vec3 vInner;
out vec4 vFace;
flat out ivec4 vKind;
out float vOpacity;
out float vAlong;
#include <fog_pars_vertex>

vec3 turn(vec4 q, vec3 v) { return v + 2.0 * cross(q.xyz, cross(q.xyz, v) + q.w * v); }
vec3 yaw(float a, vec3 v) { float s = sin(a), c = cos(a); return vec3(c * v.x + s * v.z, v.y, c * v.z - s * v.x); }
vec4 pose(int column) { return texelFetch(poses, ivec2(column, int(row)), 0); }

void main() {
  int part = int(kind.x + 0.5);
  int material = int(kind.y + 0.5);
  vec4 head = pose(0), headTurn = pose(1), torso = pose(2), face = pose(7);
  vec4 skin = texelFetch(looks, ivec2(0, int(row)), 0);
  vec4 hair = texelFetch(looks, ivec2(1, int(row)), 0);
  vec4 garment = texelFetch(looks, ivec2(2, int(row)), 0);
  vec4 inner = texelFetch(looks, ivec2(3, int(row)), 0);
  int extras = int(hair.w + 0.5);

  vec3 local = position;
  vec3 n = normal;
  vec3 world;
  vAlong = 0.0;
  if (kind.z > -0.5) {
    int column = int(kind.z + 0.5) * 2;
    local = texelFetch(shapes, ivec2(column, int(skin.w + 0.5)), 0).xyz;
    n = texelFetch(shapes, ivec2(column + 1, int(skin.w + 0.5)), 0).xyz;
  }
  if (part == 1) {
    if (material == 1) {
      float jaw = smoothstep(-0.06, -0.1, local.y) * smoothstep(0.11, 0.04, local.z);
      local.y -= jaw * head.w * 0.008;
      if ((extras & 2) != 0) local += n * 0.006 * smoothstep(-0.045, -0.075, local.y) * smoothstep(0.12, 0.07, local.z);
    }
    if (material == 4 && (extras & 1) == 0) local = vec3(0.0, 0.0, 0.09);
    if (material == 5 && (extras & 4) == 0) local = vec3(0.0, 0.0, 0.09);
    world = head.xyz + turn(headTurn, local);
    n = turn(headTurn, n);
  } else if (part == 0) {
    world = torso.xyz + yaw(torso.w, local);
    n = yaw(torso.w, n);
  } else if (part == 2 || part == 3) {
    vec4 hand = pose(part == 2 ? 3 : 5), handTurn = pose(part == 2 ? 4 : 6);
    world = hand.xyz + turn(handTurn, local);
    n = turn(handTurn, n);
  } else {
    float t = position.z;
    vAlong = t;
    vec3 a, b, c, bend;
    if (part == 6) {
      a = torso.xyz + yaw(torso.w, vec3(0.0, -0.012, -0.002));
      c = head.xyz + turn(headTurn, vec3(0.0, -0.055, 0.098));
      b = 0.5 * (a + c);
      bend = yaw(torso.w, vec3(0.0, 0.0, 1.0));
    } else {
      float side = part == 4 ? -1.0 : 1.0;
      vec4 hand = pose(part == 4 ? 3 : 5), handTurn = pose(part == 4 ? 4 : 6);
      a = torso.xyz + yaw(torso.w, vec3(side * 0.158, -0.088, 0.004));
      c = hand.xyz + turn(handTurn, vec3(0.0, 0.055, 0.0));
      vec3 way = c - a;
      float far = length(way);
      vec3 along = way / max(far, 1e-4);
      float upper = 0.29, lower = 0.265;
      float stretch = max(1.0, far / (upper + lower - 0.01));
      upper *= stretch; lower *= stretch;
      float foot = clamp((upper * upper - lower * lower + far * far) / max(2.0 * far, 1e-4), -upper, upper);
      bend = yaw(torso.w, vec3(side * 0.55, -0.75, 0.5));
      bend = normalize(bend - along * dot(bend, along));
      b = a + along * foot + bend * sqrt(max(upper * upper - foot * foot, 0.0));
    }
    vec3 point = t < 0.5 ? mix(a, b, t * 2.0) : mix(b, c, t * 2.0 - 1.0);
    point += (0.5 * (a + c) - b) * 0.16 * smoothstep(0.2, 0.5, t) * smoothstep(0.8, 0.5, t);
    vec3 tangent = normalize(mix(b - a, c - b, smoothstep(0.35, 0.65, t)) + vec3(1e-5));
    vec3 side1 = normalize(cross(tangent, bend));
    vec3 side2 = cross(tangent, side1);
    n = side1 * position.x + side2 * position.y;
    world = point + n * normal.x;
    local = position;
  }
  vLocal = local;
  vNormalWorld = n;
  vSkin = skin.rgb; vHair = hair.rgb; vGarment = garment.rgb; vInner = inner.rgb;
  vFace = vec4(head.w, face.y, face.z, face.w);
  vKind = ivec4(material, int(garment.w + 0.5), extras, int(inner.w + 0.5) * 16 + int(skin.w + 0.5));
  vOpacity = face.x;
  vec4 mvPosition = viewMatrix * vec4(world, 1.0);
  gl_Position = projectionMatrix * mvPosition;
  #include <fog_vertex>
}
`
