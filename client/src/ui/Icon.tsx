// Small pictures beside words, drawn with one pen. They repeat what the words say and are hidden from assistive technology.

export const PATHS = {
  microphone: 'M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3M8.5 21h7',
  microphoneOff:
    'M15 9V6a3 3 0 0 0-5.8-1M9 9v3a3 3 0 0 0 4.6 2.5M5.5 11.5a6.5 6.5 0 0 0 10.3 5.2M18.5 11.5a6.4 6.4 0 0 1-.5 2.5M12 18v3M8.5 21h7M3.5 3.5l17 17',
  hand: 'M7 12V6.5a1.5 1.5 0 0 1 3 0V11M10 10.5v-6a1.5 1.5 0 0 1 3 0v6M13 10.5V5.5a1.5 1.5 0 0 1 3 0V12M16 11V8a1.5 1.5 0 0 1 3 0v6a7 7 0 0 1-7 7c-3 0-4.6-1.3-6-4l-2-4c-.8-1.7 1-2.8 2.2-1.4L7 13.5',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.3 9.5A2.8 2.8 0 0 1 12 7.2c1.6 0 2.8 1 2.8 2.5 0 1.9-2.8 2.2-2.8 4M12 16.8v.1',
  leave: 'M14 4h5v16h-5M15 12H4M8 8l-4 4 4 4',
  headset:
    'M3 9.5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-3l-2-2.5h-4L8 16.5H5a2 2 0 0 1-2-2ZM7.5 12h.1M16.5 12h.1',
  turnLeft: 'M9 5 4 10l5 5M4 10h9a6 6 0 0 1 6 6v3',
  turnRight: 'm15 5 5 5-5 5M20 10h-9a6 6 0 0 0-6 6v3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.2.9 3.5 2.9 3.5 5.5',
  words: 'M4 5h16v11H10l-5 4v-4H4ZM8 9h8M8 12h5',
  place: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  seat: 'M6 4v9h12V4M6 13v7M18 13v7M6 16.5h12',
  bench: 'M4 11h16M4 14.5h16M6 11V6h12v5M6 14.5V20M18 14.5V20',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  host: 'M12 3l2.6 5.7 6.2.7-4.6 4.2 1.3 6.1L12 16.6l-5.5 3.1 1.3-6.1L3.2 9.4l6.2-.7Z',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  unlock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 6.7-1.4M12 14.5v2',
  copy: 'M9 8h11v12H9ZM5 16H4V4h11v1',
  send: 'M4 12 20 4l-5 16-3.5-6.5ZM11.5 13.5 20 4',
  sound: 'M4 9.5v5h3.5L12 19V5L7.5 9.5ZM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  away: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.5l3.5 2',
  check: 'M4.5 12.5 10 18 20 6.5',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  remove: 'M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.6 3-6 7-6 1.2 0 2.3.2 3.2.6M16 16l5 5M21 16l-5 5',
  gather:
    'M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 5l4.5 4.5M7.5 6v3.5H4M21 5l-4.5 4.5M16.5 6v3.5H20M3 19l4.5-4.5M4 14.5h3.5V18M21 19l-4.5-4.5M20 14.5h-3.5V18',
  phone:
    'M5 4h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4Z',
  back: 'M9 6h11v12H9l-5-6ZM12 10l5 4M17 10l-5 4',
  keyboard: 'M3 7h18v10H3ZM6.5 10.5h.1M10 10.5h.1M14 10.5h.1M17.5 10.5h.1M8 13.8h8',
  figure: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 21c0-4.2 3.3-7 7.5-7s7.5 2.8 7.5 7',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
