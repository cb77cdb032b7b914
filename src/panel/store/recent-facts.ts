// Facts that were put together lately: who asks again gets the same object, as long as it is asked for now and then.

import { RECENT_FACTS } from '../../wire/depth-limits'
import type { Fact } from '../../wire/facts'

interface Made {
  readonly fact: Fact
  readonly version: number
}

export class RecentFacts<Key extends object> {
  private young = new Map<Key, Made>()
  private old = new Map<Key, Made>()

  constructor(private readonly most = RECENT_FACTS) {}

  /** `version`: what was made of another is made anew. */
  get(key: Key, version: number, make: () => Fact): Fact {
    const young = this.young.get(key)
    if (young?.version === version) return young.fact
    const old = this.old.get(key)
    const made = old?.version === version ? old : { fact: make(), version }
    this.add(key, made)
    return made.fact
  }

  private add(key: Key, made: Made): void {
    if (this.young.size >= this.most) {
      this.old = this.young
      this.young = new Map()
    }
    this.young.set(key, made)
  }

  forget(key: Key): void {
    this.young.delete(key)
    this.old.delete(key)
  }
}
