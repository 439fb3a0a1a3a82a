// The frame, written down: what runs after what. React Three Fiber sorts by these; anything above 0 would stop it drawing,
// so all are at or below. The XR library itself runs at -1000 (session), -100 (spaces) and -50 (its pointers).

export const frameOrder = {
  /** Before the XR library, so that its time is measured too. */
  first: -1100,
  /** Fades, then places the viewer: everything after sees the final camera. */
  viewer: -95,
  pointers: -85,
  scene: -80,
  avatars: -75,
  markers: -65,
  panels: -60,
  samplePose: -40,
  listener: -30,
  veil: -20,
  /** After the XR library's last callback, at 0, everything is only drawn. */
  report: 0,
} as const
