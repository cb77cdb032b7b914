// The small drawings of buttons and states, in the colour of the text around them.
import './Icon.css'

const PATHS = {
  clear: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM3.9 3.9l8.2 8.2',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  resume: 'M5 3.2v9.6L12.5 8Z',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z',
  done: 'm3 8.5 3.5 3.5L13 4.5',
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
