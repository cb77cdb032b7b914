// When the panel renders: with the next frame, but where that takes long, not with each; for what the reader does, at once.
import { RENDER_DEAR, RENDER_REST_MOST } from '../wire/panel-limits'

export interface PaceHost {
  frame(task: () => void): void
  after(ms: number, task: () => void): () => void
  /** ms. */
  now(): number
}

export class RenderPace {
  /** What waits for its time; null: nothing, or it is with the next frame. */
  private waiting: { readonly render: () => void; readonly cancel: () => void } | null = null
  private restsUntil = 0

  constructor(private readonly host: PaceHost) {}

  /** For Preact, which calls it once for all that is to be rendered. */
  readonly schedule = (render: () => void): void => {
    const wait = this.restsUntil - this.host.now()
    if (wait <= 0) return this.host.frame(() => this.run(render))
    const cancel = this.host.after(wait, () => this.hurry())
    this.waiting = { render, cancel }
  }

  /** The reader has done something. */
  hurry(): void {
    this.restsUntil = 0
    const { waiting } = this
    if (waiting === null) return
    this.waiting = null
    waiting.cancel()
    this.host.frame(() => this.run(waiting.render))
  }

  /** Half of the time is for rendering, the rest for what comes, and for the reader. */
  private run(render: () => void): void {
    const began = this.host.now()
    render()
    const end = this.host.now()
    const cost = end - began
    this.restsUntil = cost < RENDER_DEAR ? 0 : end + Math.min(cost, RENDER_REST_MOST)
  }
}
