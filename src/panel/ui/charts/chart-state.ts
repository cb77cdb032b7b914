// What the reader looks at in the charts: whose traffic, which span of time, which moment.
import { type Signal, signal } from '@preact/signals'
import type { Row } from '../../store/rows'
import type { SocketRecord } from '../../store/sockets'
import { TrafficSeries } from '../../store/traffic-series'
import type { PanelState } from '../panel-state'
import { rateStep } from './chart-data'
import { nearestRow } from './near-row'
import { type Span, within } from './zoom'

const NOTHING = new TrafficSeries()

export class ChartState {
  /** null: all of it. */
  readonly zoom: Signal<Span | null> = signal(null)
  /** ms since the epoch: where the pointer is, or where keys have moved; null: nowhere. */
  readonly moment: Signal<number | null> = signal(null)
  readonly asTable: Signal<boolean> = signal(false)
  private isPointed = false

  constructor(private readonly panel: PanelState) {}

  /** null: all sockets. */
  get socket(): SocketRecord | null {
    return this.panel.session.view.socket.value
  }

  get series(): TrafficSeries {
    const { throughput } = this.panel.session.store
    return this.socket === null ? throughput.all : (throughput.of(this.socket) ?? NOTHING)
  }

  get whole(): Span {
    const { series } = this
    const step = rateStep(series)
    return { from: Math.floor(series.start / step) * step, to: Math.ceil(series.end / step) * step }
  }

  get shown(): Span {
    const zoom = this.zoom.value
    return (zoom && within(zoom, this.whole)) ?? this.whole
  }

  get nearest(): Row | null {
    const moment = this.moment.value
    return moment === null ? null : nearestRow(this.panel.session.view.visible, moment)
  }

  /** By the pointer; null: it has left, which takes away only what it has shown. */
  pointAt(moment: number | null): void {
    if (moment === null && !this.isPointed) return
    this.isPointed = moment !== null
    this.moment.value = moment
  }

  /** By keys: it stays, wherever the pointer rests. */
  goTo(moment: number): void {
    this.isPointed = false
    this.moment.value = moment
  }

  /** The row nearest to the moment is chosen, and comes into view. */
  choose(): void {
    const row = this.nearest
    if (row === null) return
    this.panel.session.view.row.value = row
    this.panel.goneTo.value = { row }
  }
}
