// The test of a page: leaves it for an empty one, and comes back through history, as its reader would.
import { type Signal, signal } from '@preact/signals'
import { TEST_AWAY, TEST_STEP } from '../../wire/bfcache-limits'
import type { TestFailure, TestState } from './bfcache-view'

/**
 * Both run in the page, as code of its own. Firefox caches no page that an extension makes leave (the
 * empty page is then the extension's), and Chromium's `tabs.goBack` would skip a page that nobody has
 * clicked in (measured in 153 and 156).
 */
const LEAVE = "location.href = 'about:blank', ''"
const RETURN = "history.back(), ''"

export interface PageTestHost {
  /** Runs it in the page; rejects where that is closed to extensions. */
  inPage(expression: string): Promise<string>
  after(ms: number, task: () => void): () => void
  /** The page is kept while it is away. */
  hold(on: boolean): void
}

export class PageTest {
  readonly state: Signal<TestState> = signal({ step: 'idle' })
  private giveUp = () => {}

  constructor(private readonly host: PageTestHost) {}

  get isRunning(): boolean {
    const { step } = this.state.peek()
    return step === 'leaving' || step === 'returning'
  }

  start(): void {
    if (this.isRunning) return
    this.host.hold(true)
    this.enter('leaving', 'not-left')
    this.host.inPage(LEAVE).catch(() => this.fail('no-page'))
  }

  /** The tab shows another page. */
  navigated(url: string): void {
    const { step } = this.state.peek()
    if (step === 'leaving' && url === 'about:blank') {
      this.enter('returning', 'not-returned')
      this.host.after(TEST_AWAY, () => {
        this.host.inPage(RETURN).catch(() => this.fail('not-returned'))
      })
    } else if (step === 'returning' && url !== 'about:blank') this.end({ step: 'idle' })
  }

  private enter(step: 'leaving' | 'returning', otherwise: TestFailure): void {
    this.giveUp()
    this.state.value = { step }
    this.giveUp = this.host.after(TEST_STEP, () => this.fail(otherwise))
  }

  private fail(why: TestFailure): void {
    if (this.isRunning) this.end({ step: 'failed', why })
  }

  private end(state: TestState): void {
    this.giveUp()
    this.host.hold(false)
    this.state.value = state
  }
}
