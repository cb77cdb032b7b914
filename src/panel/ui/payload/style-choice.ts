// How each class of payloads was looked at last, in the settings: over messages, and when DevTools is opened anew.
import type { ReadonlySignal } from '@preact/signals'
import type { Settings } from '../../settings'
import type { ChosenStyles, PayloadClass, PayloadStyle } from './payload-styles'

export class StyleChoice {
  readonly chosen: ReadonlySignal<ChosenStyles>

  constructor(private readonly settings: Settings) {
    this.chosen = settings.field('payloadStyles')
  }

  choose(kind: PayloadClass, style: PayloadStyle): void {
    this.settings.set('payloadStyles', { ...this.chosen.peek(), [kind]: style })
  }
}
