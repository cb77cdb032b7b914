// The file that is looked at in the place of the page, if one is: its session, how far it is read, what is wrong with it.
import { type Signal, signal } from '@preact/signals'
import type { CaptureHeader } from '../capture/captured'
import type { ReadEnd } from './capture/read-records'

export type Reading =
  | { readonly step: 'reading' /** 0 to 1. */; readonly share: number }
  | { readonly step: 'ended'; readonly how: ReadEnd }
  | { readonly step: 'stopped' }

let keys = 0

export class OpenedFile {
  /** Of this and no other. */
  readonly key = ++keys
  readonly reading: Signal<Reading> = signal({ step: 'reading', share: 0 })
  /** null: not read yet. */
  readonly header: Signal<CaptureHeader | null> = signal(null)

  constructor(
    readonly name: string,
    /** Ends reading; what was read stays. */
    readonly stop: () => void,
  ) {}
}

/** Opens files in the place of the live page, which is recorded all the while. */
export class OpenedFiles<Session> {
  /** What is looked at; null: the live page. */
  readonly shown: Signal<Session | null> = signal(null)
  private close = () => {}
  private run = 0

  /** @param load its code is loaded with the first file */
  constructor(
    private readonly load: (
      file: File,
      files: OpenedFiles<Session>,
    ) => Promise<OpenSession<Session>>,
  ) {}

  async open(file: File): Promise<void> {
    this.run += 1
    const { run } = this
    const opened = await this.load(file, this)
    if (run !== this.run) return opened.close()
    this.close()
    this.close = opened.close
    this.shown.value = opened.session
  }

  /** Back to the live page. */
  leave(): void {
    this.run += 1
    this.shown.value = null
    this.close()
    this.close = () => {}
  }
}

export interface OpenSession<Session> {
  readonly session: Session
  close(): void
}
