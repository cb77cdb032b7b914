// Keeps Firefox's event page from ending of idleness while a panel is open: a handshake of that moment would not be seen.
import { STIR } from '../wire/network-limits'

export interface AwakeHost {
  /** Any question to the browser: each begins the idle time anew. */
  ask(): Promise<unknown>
  after(ms: number, task: () => void): () => void
}

export interface Awake {
  begin(): void
  end(): void
}

export function createAwake({ ask, after }: AwakeHost): Awake {
  let cancel = () => {}
  const stir = () => {
    void ask()
    cancel = after(STIR, stir)
  }
  return {
    begin() {
      cancel()
      stir()
    },
    end: () => cancel(),
  }
}
