// Which browser this panel runs in.
import type { Browser } from '../../bfcache/browser'

const versionIn = (agent: string, name: string): number | null =>
  Number(new RegExp(`${name}/(\\d+)`).exec(agent)?.[1]) || null

/** @param agent `navigator.userAgent` of the panel, which no page can change. */
export const browserOf = (agent: string): Browser =>
  agent.includes('Firefox/')
    ? { engine: 'firefox', version: versionIn(agent, 'Firefox') }
    : { engine: 'chromium', version: versionIn(agent, 'Chrome') }
