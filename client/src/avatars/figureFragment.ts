// The fragment program of all figures: faces, hair and clothes are painted by formulas, so they stay sharp at any distance.
// All lengths are metres of the part's own space. Colours are linear.

export const figureFragment = /* glsl */ `
in vec3 vLocal;
in vec3 vNormalWorld;
in vec3 vSkin;
in vec3 vHair;
in vec3 vGarment;
in vec3 vInner;
in vec4 vFace;
flat in ivec4 vKind;
in float vOpacity;
in float vAlong;
uniform vec3 sunDirection;
uniform vec3 sunColour;
uniform vec3 skyColour;
uniform vec3 sideColour;
uniform vec3 groundColour;
#include <common>
#include <fog_pars_fragment>

float within(float d, float w) { float f = fwidth(d) * 0.8 + 1e-6; return smoothstep(w + f, w - f, d); }
float hash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
float noise(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}
float segment(vec2 p, vec2 a, vec2 b) {
  vec2 pa = p - a, ba = b - a;
  return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0));
}

vec3 eyeAndLid(vec3 c, vec2 p, float side, float open, vec2 gaze, int iris) {
  vec2 q = vec2(abs(p.x), p.y) - vec2(0.0312, -0.001);
  q.y -= q.x * 0.1;
  float arch = 1.0 - pow(abs(q.x) / 0.0152, 2.0);
  float top = mix(-0.0022, 0.0066, open) * arch;
  float bottom = -0.0041 * arch;
  float dTop = top - q.y, dBottom = q.y - bottom;
  float inside = min(dTop, dBottom);
  float f = fwidth(q.y) * 0.8 + 1e-6;
  float mask = smoothstep(-f, f, inside) * step(0.0, arch);
  vec2 look = vec2(gaze.x * side, gaze.y) * vec2(0.0052, 0.0034);
  vec2 g = q - look - vec2(0.0, 0.0009);
  float r = length(g);
  vec3 tint = iris == 0 ? vec3(0.16, 0.075, 0.03) : iris == 1 ? vec3(0.11, 0.2, 0.28) : iris == 2 ? vec3(0.15, 0.17, 0.075) : vec3(0.075, 0.035, 0.018);
  vec3 white = vec3(0.76, 0.71, 0.65) * (0.62 + 0.38 * smoothstep(0.0, 0.0045, dTop));
  vec3 ball = mix(white, tint * (0.75 + 0.7 * smoothstep(0.001, -0.005, g.y)), within(r, 0.0062));
  ball = mix(ball, vec3(0.012), within(r, 0.0029));
  vec2 glint = vec2(g.x * side, g.y) - vec2(0.002, 0.0022);
  ball += vec3(0.75) * within(length(glint), 0.0011);
  float lid = smoothstep(0.011, 0.002, abs(q.y - top - 0.005)) * step(0.0, arch + 0.25);
  c *= 1.0 - 0.16 * lid * step(top, q.y);
  c = mix(c, c * 0.62, within(abs(q.y - (0.0105 * (1.0 - pow(abs(q.x) / 0.0165, 2.0)))), 0.0005) * step(abs(q.x), 0.0145) * open);
  c *= 1.0 - 0.12 * exp(-pow((q.y + 0.0085) / 0.0022, 2.0)) * step(abs(q.x), 0.015);
  c = mix(c, ball, mask);
  float lash = within(abs(dTop), 0.00085 + 0.0007 * smoothstep(-0.01, 0.014, q.x)) * step(-0.02, arch);
  c = mix(c, vHair * 0.1 + vSkin * 0.06, lash * 0.9);
  c = mix(c, vSkin * vec3(0.5, 0.36, 0.32), within(abs(dBottom), 0.0004) * step(0.0, arch) * 0.55);
  return c;
}

vec3 mouth(vec3 c, vec2 p, float open) {
  float x = p.x / 0.0238;
  float arch = max(0.0, 1.0 - x * x);
  float line = -0.0682 + 0.0015 * x * x;
  float gap = open * 0.0125 * arch;
  float upper = line + gap * 0.2, lower = line - gap * 0.8;
  float bow = 0.0046 * arch * (1.0 - 0.2 * exp(-pow(x / 0.16, 2.0)));
  float full = 0.0068 * arch;
  float f = fwidth(p.y) * 0.8 + 1e-6;
  float upperLip = smoothstep(-f, f, p.y - upper) * smoothstep(-f, f, upper + bow - p.y);
  float lowerLip = smoothstep(-f, f, lower - p.y) * smoothstep(-f, f, p.y - lower + full);
  float hole = smoothstep(-f, f, upper - p.y) * smoothstep(-f, f, p.y - lower) * step(0.02, arch);
  vec3 lips = vSkin * vec3(0.86, 0.56, 0.53);
  c = mix(c, lips * 0.9, upperLip * 0.75);
  c = mix(c, lips * 1.04, lowerLip * 0.7);
  vec3 insideMouth = mix(vec3(0.055, 0.014, 0.014), vec3(0.62, 0.57, 0.5), smoothstep(upper - 0.0045, upper - 0.0035, p.y) * smoothstep(0.2, 0.5, open) * 0.85);
  c = mix(c, insideMouth, hole);
  c = mix(c, vSkin * vec3(0.34, 0.17, 0.15), within(abs(p.y - upper), 0.00055) * smoothstep(-0.06, 0.06, 1.04 - abs(x)) * 0.85);
  c *= 1.0 - 0.1 * exp(-pow((p.y - lower + full + 0.0028) / 0.0026, 2.0)) * arch;
  return c;
}

vec3 paintFace(vec2 p, float front) {
  vec3 c = vSkin;
  float side = p.x < 0.0 ? -1.0 : 1.0;
  vec2 m = vec2(abs(p.x), p.y);
  float flush = exp(-dot((m - vec2(0.041, -0.034)) / 0.019, (m - vec2(0.041, -0.034)) / 0.019)) + 0.8 * exp(-dot((m - vec2(0.0, -0.038)) / 0.012, (m - vec2(0.0, -0.038)) / 0.012));
  c *= mix(vec3(1.0), vec3(1.04, 0.87, 0.84), flush * 0.75 * front);
  c *= 0.97 + 0.06 * noise(p * 240.0);
  c *= 1.0 - 0.09 * front * exp(-pow(segment(m, vec2(0.0175, -0.047), vec2(0.0265, -0.06)) / 0.003, 2.0));
  c *= 1.0 - 0.4 * front * exp(-dot((m - vec2(0.0068, -0.0515)) / vec2(0.0032, 0.0018), (m - vec2(0.0068, -0.0515)) / vec2(0.0032, 0.0018)));
  c *= 1.0 - 0.13 * front * exp(-pow((m.x - 0.014) / 0.006, 2.0) - pow((p.y - 0.004) / 0.012, 2.0));
  if ((vKind.z & 2) != 0) {
    float upper = mix(-0.052, 0.0, smoothstep(0.022, 0.075, m.x));
    float moustache = smoothstep(0.031, 0.024, m.x) * smoothstep(-0.05, -0.056, p.y);
    float beard = max(smoothstep(upper + 0.004, upper - 0.012, p.y) * smoothstep(0.02, 0.034, m.x), max(moustache, smoothstep(-0.077, -0.084, p.y)));
    beard *= 1.0 - within(length(vec2(p.x / 0.021, (p.y + 0.069) / 0.0078)), 1.0);
    c = mix(c, vHair * (0.72 + 0.4 * noise(p * vec2(700.0, 180.0))), beard * 0.94);
  }
  if (front > 0.01) {
    vec3 painted = eyeAndLid(c, p, side, 1.0 - vFace.y, vFace.zw, vKind.w >> 4);
    painted = mouth(painted, p, vFace.x);
    vec2 b = m - vec2(0.0325, 0.0192);
    float bx = b.x / 0.0185;
    float arc = 0.0038 * (1.0 - bx * bx) - 0.0012 * bx;
    float thick = mix(0.0028, 0.0011, smoothstep(-0.6, 1.0, bx));
    float brow = within(abs(b.y - arc), thick) * smoothstep(1.06, 0.9, abs(bx));
    vec3 browColour = mix(vHair * 0.5, vSkin * 0.34, 0.35) * (0.8 + 0.4 * noise(p * vec2(900.0, 300.0)));
    painted = mix(painted, browColour, brow * 0.78);
    c = mix(c, painted, front);
  }
  return c;
}

vec3 paintHair(vec3 n) {
  int shape = vKind.w & 15;
  if (shape >= 10) {
    vec3 cloth = vInner * (0.93 + 0.1 * noise(vLocal.xy * 900.0));
    if (shape == 11) {
      cloth *= vLocal.z < -0.025 ? 0.86 : 1.0;
      cloth *= 1.0 - 0.22 * within(abs(fract(atan(vLocal.x, vLocal.z - 0.09) * 0.955) - 0.5), 0.012);
    } else {
      cloth *= 0.88 + 0.2 * noise(vec2(atan(vLocal.x, vLocal.z - 0.09) * 7.0, vLocal.y * 26.0));
    }
    return cloth;
  }
  float around = atan(vLocal.x, vLocal.z - 0.09);
  float strand = noise(vec2(around * 60.0, vLocal.y * 16.0)) * 0.6 + noise(vec2(around * 150.0, vLocal.y * 22.0)) * 0.4;
  float sheen = exp(-pow((n.y - 0.55) / 0.22, 2.0));
  return vHair * (0.72 + 0.5 * strand) * (1.0 + 0.35 * sheen);
}

vec3 paintGarment(out float isSkin) {
  int style = vKind.y;
  vec3 p = vLocal;
  float front = step(p.z, 0.0);
  float x = abs(p.x);
  float weave = 0.95 + 0.1 * noise(p.xy * vec2(420.0, 700.0));
  float fold = 0.86 + 0.24 * noise(vec2(p.x * 11.0 + p.z * 7.0, p.y * 6.5 + x * 9.0));
  vec3 c = vGarment * weave * fold;
  isSkin = 0.0;
  float neck = -0.019 - 0.02 * front * (1.0 - smoothstep(0.0, 0.06, x));
  if (style == 5) return c * (p.y > -0.02 ? 0.9 : 1.0);
  float depth = style == 1 ? 0.075 : style == 2 ? 0.27 : style == 3 ? 0.135 : style == 4 ? 0.3 : 0.0;
  float slope = style == 1 ? 0.5 : style == 2 ? 0.3 : style == 3 ? 0.46 : 0.33;
  float v = (p.y + depth) * slope - x;
  float opening = depth > 0.0 ? front * smoothstep(-0.0012, 0.0012, v) : 0.0;
  bool shirtBelow = style == 2 || style == 4;
  float edge = depth > 0.0 ? front * step(v, 0.0) : 0.0;
  if (style == 0) c *= 1.0 - 0.14 * within(abs(p.y - neck + 0.011), 0.011) - 0.1 * within(abs(p.y - neck + 0.023), 0.0012);
  if (style == 1) {
    float collar = edge * within(abs(v + 0.013), 0.013) * step(-0.085, p.y);
    c = mix(c, c * 1.16, collar);
    c *= 1.0 - 0.35 * edge * within(abs(v + 0.027), 0.0013) * step(-0.09, p.y);
    c *= 1.0 - 0.3 * front * within(abs(x - 0.013), 0.0009) * step(p.y, -0.08);
  }
  if (style == 2) c *= 1.0 - 0.16 * edge * within(abs(v + 0.009), 0.009);
  if (style == 3) c *= 1.0 - 0.2 * edge * within(abs(v + 0.0055), 0.0055);
  if (style == 4) {
    float lapel = edge * within(abs(v + 0.022), 0.022) * step(-0.3, p.y);
    c = mix(c, c * 1.2, lapel);
    c *= 1.0 - 0.45 * edge * within(abs(v + 0.0445), 0.0014) * step(-0.29, p.y) * step(p.y, -0.06);
  }
  if (style == 1 || style == 2 || style == 4) {
    float from = style == 1 ? -0.1 : -0.31;
    float every = style == 4 ? 0.11 : 0.075;
    float y = mod(p.y - from, every) - every * 0.5;
    float button = within(length(vec2(p.x, y)), 0.0052) * front * step(p.y, from);
    c = mix(c, style == 1 ? vec3(0.7, 0.66, 0.58) : vGarment * 0.35, button);
  }
  if (shirtBelow) {
    vec3 shirt = vInner * (0.94 + 0.08 * noise(p.xy * 600.0)) * (0.92 + 0.12 * fold);
    shirt *= 1.0 - 0.25 * within(abs(x - 0.011), 0.0009) * step(p.y, -0.06);
    shirt *= 0.72 + 0.28 * smoothstep(0.0, 0.02, v);
    c = mix(c, shirt, opening);
    float small = (p.y + 0.062) * 0.5 - x;
    isSkin = front * smoothstep(-0.0012, 0.0012, small) * opening;
  } else {
    isSkin = opening;
  }
  isSkin = max(isSkin, smoothstep(neck - 0.001, neck + 0.001, p.y));
  return c;
}

void main() {
  vec3 n = normalize(vNormalWorld);
  int material = vKind.x;
  vec3 albedo = vSkin;
  float skin = 1.0;
  float alpha = vOpacity;
  float shade = 1.0;
  if (material == 1) {
    float front = smoothstep(0.052, 0.03, vLocal.z);
    albedo = paintFace(vLocal.xy, front);
    shade = 0.72 + 0.28 * smoothstep(-0.125, -0.085, vLocal.y + 0.25 * (vLocal.z - 0.05));
  } else if (material == 2) {
    albedo = paintHair(n);
    skin = 0.0;
    shade = 0.78 + 0.22 * smoothstep(-0.02, 0.07, vLocal.y);
  } else if (material == 3) {
    float isSkin;
    albedo = paintGarment(isSkin);
    albedo = mix(albedo, vSkin, isSkin);
    skin = isSkin;
    shade = mix(1.0, 0.7, smoothstep(0.1, 0.035, length(vLocal.xz)) * smoothstep(-0.06, -0.01, vLocal.y) * (1.0 - 0.75 * isSkin));
    alpha *= smoothstep(-0.6, -0.43, vLocal.y);
  } else if (material == 4) {
    albedo = vec3(0.035, 0.03, 0.028);
    skin = 0.0;
  } else if (material == 5) {
    albedo = vec3(0.5, 0.46, 0.4);
    skin = 0.0;
  } else if (material == 6) {
    albedo = vGarment * (0.84 + 0.26 * noise(vec2(vAlong * 26.0, atan(vLocal.y, vLocal.x) * 1.5)));
    albedo *= 1.0 - 0.16 * within(abs(vAlong - 0.955), 0.03);
    skin = 0.0;
  } else if (vAlong > 0.0) {
    shade = 0.92 - 0.26 * smoothstep(0.35, 1.0, vAlong);
    if (vKind.y == 5 && vAlong < 0.62) { albedo = vGarment * 0.94 * (0.9 + 0.1 * sin(vAlong * 60.0)); skin = 0.0; }
  }
  float sun = dot(n, sunDirection);
  float wrap = mix(0.22, 0.42, skin);
  float lit = max(0.0, (sun + wrap) / (1.0 + wrap));
  vec3 light = mix(sideColour, n.y > 0.0 ? skyColour : groundColour, abs(n.y)) + sunColour * lit;
  light += sunColour * vec3(0.1, 0.03, 0.02) * skin * exp(-pow((sun + 0.05) / 0.28, 2.0));
  vec3 colour = albedo * light * shade;
  // The same soft shoulder as the baked places: nothing becomes pure white.
  colour = mix(colour, 0.6 + 0.36 * (1.0 - exp(-(colour - 0.6) / 0.36)), step(0.6, colour));
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(colour, alpha);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  #include <fog_fragment>
}
`
