// The small drawings of buttons and states, in the colour of the text around them.
import './Icon.css'

const PATHS = {
  charts: 'M2.5 2.5v11h11M4.5 10.5 7.5 6.5l2.5 2 3.5-5',
  bookmark: 'M4.5 2.5h7v11L8 10.5l-3.5 3Z',
  columns: 'M2.5 3.5h11v9h-11ZM6.2 3.5v9M9.8 3.5v9',
  down: 'm4 6 4 4 4-4',
  more: 'M4 4.5h8M5.5 8h5M7 11.5h2',
  up: 'm4 10 4-4 4 4',
  first: 'M4 4v8M12 4 8 8l4 4',
  previous: 'M10 4 6 8l4 4',
  next: 'm6 4 4 4-4 4',
  last: 'M12 4v8M4 4l4 4-4 4',
  largeType: 'm1.5 13 4-10h1l4 10M3 9.5h6M11 13l2-5h.6l2 5M11.7 11.3h3.2',
  clear: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM3.9 3.9l8.2 8.2',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  resume: 'M5 3.2v9.6L12.5 8Z',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z',
  export: 'M2.5 10v3.5h11V10M8 2v7.5M5 6.5l3 3 3-3',
  import: 'M2.5 10v3.5h11V10M8 9.5V2M5 5l3-3 3 3',
  zoomIn: 'M3 8h10M8 3v10',
  zoomOut: 'M3 8h10',
  zoomAll: 'M2.5 3v10M13.5 3v10M5 8h6M6.8 6 5 8l1.8 2M9.2 6 11 8l-1.8 2',
  addFilter: 'M2.5 3.5h9L8.2 8v4.5l-2.4-1.3V8ZM11 11.5h4M13 9.5v4',
  sort: 'M5 3v10M2.5 10.5 5 13l2.5-2.5M11 13V3M8.5 5.5 11 3l2.5 2.5',
  rising: 'M8 13V3M4.5 6.5 8 3l3.5 3.5',
  falling: 'M8 3v10M4.5 9.5 8 13l3.5-3.5',
  done: 'm3 8.5 3.5 3.5L13 4.5',
  heartbeat: 'M1.5 8.5h3l1.8-5 3 9.5 2-4.5h3.2',
  help: 'M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.5M8 11.8v.3M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z',
  newest: 'M8 2.5v8M4.5 7 8 10.5 11.5 7M3 13.5h10',
  settings:
    'M2.5 4.5h6m3.5 0h1.5M2.5 11.5h1.5m3.5 0h6M8.5 4.5a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0ZM4 11.5a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0Z',
  warning: 'M8 2.5 14.5 13.5h-13ZM8 6.5v3.5M8 11.5v.8',
} as const

export type IconName = keyof typeof PATHS

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
)
