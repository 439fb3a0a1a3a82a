// Programs of name plates and of the soft shadows below people: both find the person in the pose texture.

/** 24 dmm for letters that are half as high as the plate. */
export const plateVertex = /* glsl */ `
in float row;
uniform sampler2D poses;
uniform float textScale;
out vec2 vPixels;
flat out float vLayer;
flat out vec3 vPlate;
out float vOpacity;
void main() {
  vec4 head = texelFetch(poses, ivec2(0, int(row)), 0);
  vec4 plate = texelFetch(poses, ivec2(8, int(row)), 0);
  float away = distance(cameraPosition, head.xyz);
  float height = 0.049 * textScale * clamp(away, 1.3, 9.0);
  vec3 centre = head.xyz + vec3(0.0, 0.165 + height * 0.55, 0.0);
  vec3 towards = cameraPosition - centre;
  vec3 right = normalize(vec3(towards.z, 0.0, -towards.x) + vec3(1e-5, 0.0, 0.0));
  vec3 up = normalize(cross(towards, right));
  float metresPerPixel = height / 80.0;
  float width = floor(plate.w);
  vec2 half_ = vec2(width * 0.5 + 10.0, 50.0);
  vPixels = position.xy * 2.0 * half_;
  vLayer = row;
  vPlate = vec3(plate.xy, width);
  vOpacity = plate.y * smoothstep(17.0, 13.0, away) * smoothstep(0.35, 0.7, away);
  vec3 world = centre + (right * vPixels.x + up * vPixels.y) * metresPerPixel;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`

export const plateFragment = /* glsl */ `
precision highp sampler2DArray;
in vec2 vPixels;
flat in float vLayer;
flat in vec3 vPlate;
in float vOpacity;
uniform sampler2DArray pages;
uniform vec3 paper;
uniform vec3 ink;
uniform vec3 mark;
uniform vec3 speaking;
void main() {
  vec2 size = vec2(vPlate.z * 0.5, 39.0);
  vec2 q = abs(vPixels) - size + 20.0;
  float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 20.0;
  float f = fwidth(d);
  float inside = smoothstep(f, -f, d);
  float ring = smoothstep(10.0, 10.0 - f * 2.0, d) * smoothstep(-1.0 - f, -1.0 + f, d) * smoothstep(0.02, 0.14, vPlate.x);
  vec2 uv = vec2(0.5 + vPixels.x / 512.0, 0.5 - vPixels.y / 80.0);
  vec2 page = abs(vPixels.y) < 40.0 ? texture(pages, vec3(uv, vLayer)).rg : vec2(0.0);
  vec3 colour = mix(paper, ink, page.r);
  colour = mix(colour, mark, page.g);
  colour = mix(colour, ink, 0.2 * smoothstep(-3.5, -1.5, d));
  colour = mix(colour, speaking, ring);
  float alpha = max(inside, ring) * vOpacity;
  if (alpha < 0.01) discard;
  gl_FragColor = vec4(colour, alpha);
  #include <colorspace_fragment>
}
`

export const shadowVertex = /* glsl */ `
in float row;
uniform sampler2D poses;
out vec2 vAcross;
out float vOpacity;
void main() {
  vec4 torso = texelFetch(poses, ivec2(2, int(row)), 0);
  vec4 plate = texelFetch(poses, ivec2(8, int(row)), 0);
  vAcross = position.xy * 2.0;
  vOpacity = texelFetch(poses, ivec2(7, int(row)), 0).x;
  vec3 world = vec3(torso.x + vAcross.x * 0.44, plate.z + 0.02, torso.z - vAcross.y * 0.44);
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
`

export const shadowFragment = /* glsl */ `
in vec2 vAcross;
in float vOpacity;
void main() {
  float soft = smoothstep(1.0, 0.1, length(vAcross));
  gl_FragColor = vec4(0.05, 0.045, 0.03, soft * soft * 0.42 * vOpacity);
}
`
