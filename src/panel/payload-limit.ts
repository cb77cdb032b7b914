// The size up to which payloads are kept whole: chosen by the reader, in force at once.
import { effect, type Signal, signal } from '@preact/signals'
import { PAYLOAD_CHOICES } from '../wire/limits'
import { DEFAULTS } from './settings-record'

export class PayloadLimit {
  /** Bytes. */
  readonly most: Signal<number> = signal(DEFAULTS.payloadLimit)

  choose(bytes: number): void {
    if (PAYLOAD_CHOICES.some((choice) => choice === bytes)) this.most.value = bytes
  }

  /** `inForce`: tells the pages, each time that it has changed from here on. */
  watch(inForce: () => void): void {
    let told = this.most.peek()
    effect(() => {
      const most = this.most.value
      if (most === told) return
      told = most
      inForce()
    })
  }
}
