// Sky and sea of the quiet place. Everything that moves there is slow: no wave comes back in less than four seconds.

/** Of the sky and of the sea alike: a little noise, so that soft colours show no bands. */
const grain = /* glsl */ `
float grain(vec2 p) { return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453) - 0.5; }
`

export const skyVertex = /* glsl */ `
out vec3 vWay;
void main() {
  vWay = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

export const skyFragment = /* glsl */ `
in vec3 vWay;
uniform vec3 zenith;
uniform vec3 middle;
uniform vec3 horizon;
uniform vec3 sun;
uniform vec3 sunDirection;
${grain}
void main() {
  vec3 way = normalize(vWay);
  float up = max(way.y, 0.0);
  vec3 colour = mix(horizon, middle, smoothstep(0.0, 0.2, up));
  colour = mix(colour, zenith, smoothstep(0.1, 0.75, up));
  float towards = max(dot(way, sunDirection), 0.0);
  colour = mix(colour, sun, min(0.92, 0.34 * pow(towards, 14.0) + 0.42 * pow(towards, 110.0)));
  float disc = smoothstep(0.9991, 0.9994, dot(way, sunDirection));
  colour = mix(colour, vec3(1.0, 0.95, 0.83), disc);
  // Three thin banks of cloud, lit from below.
  float around = atan(way.x, -way.z);
  for (int i = 0; i < 3; i++) {
    float at = 0.09 + float(i) * 0.085;
    float wave = sin(around * (3.0 + float(i)) + float(i) * 2.1) * 0.018 + sin(around * 9.0 + float(i)) * 0.005;
    float bank = smoothstep(0.03, 0.0, abs(way.y - at - wave)) * smoothstep(-0.2, 0.9, sin(around * 1.7 + float(i) * 1.9));
    colour = mix(colour, mix(vec3(0.72, 0.5, 0.46), horizon, 0.35 + 0.4 * towards), bank * 0.4);
  }
  gl_FragColor = vec4(colour + grain(gl_FragCoord.xy) / 180.0, 1.0);
  #include <colorspace_fragment>
}
`

export const seaVertex = /* glsl */ `
out vec2 vAt;
void main() {
  vAt = position.xz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`

export const seaFragment = /* glsl */ `
in vec2 vAt;
uniform float seconds;
uniform vec3 near;
uniform vec3 far;
uniform vec3 horizon;
uniform vec3 sun;
uniform vec3 sunDirection;
${grain}
void main() {
  float away = length(vAt);
  float flat_ = smoothstep(20.0, 160.0, away);
  float swell = sin(vAt.y * 0.55 + sin(vAt.x * 0.11) * 1.4 + seconds * 0.8) * 0.6
    + sin(vAt.y * 1.3 - vAt.x * 0.24 + seconds * 1.1) * 0.3
    + sin(vAt.x * 0.7 + vAt.y * 0.9 - seconds * 0.7) * 0.2;
  vec3 colour = mix(near, far, smoothstep(12.0, 95.0, away));
  colour = mix(colour, horizon, smoothstep(90.0, 420.0, away) * 0.85);
  colour += (1.0 - flat_) * swell * vec3(0.028, 0.022, 0.018);
  vec2 side = normalize(vec2(-sunDirection.z, sunDirection.x));
  float across = abs(dot(vAt, side)) / (2.5 + away * 0.085);
  float path = exp(-across * across) * smoothstep(8.0, 30.0, away);
  colour = mix(colour, sun, path * clamp(0.5 + 0.3 * swell * (1.0 - flat_ * 0.7), 0.0, 0.9));
  gl_FragColor = vec4(colour + grain(gl_FragCoord.xy) / 180.0, 1.0);
  #include <colorspace_fragment>
}
`
