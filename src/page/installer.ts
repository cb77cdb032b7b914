// How natives are replaced: one way in each browser, behind one face.

export type Native = (...args: never[]) => unknown

/** Stands for a method: calls `native` itself; what that throws, the page gets. */
export type Call = (native: Native, self: unknown, args: unknown[]) => unknown

/** What came of a constructor call; neither may throw. */
export interface Construction<T extends object> {
  made(object: T, args: readonly unknown[]): void
  threw(args: readonly unknown[], error: unknown): void
}

export interface Installer {
  /** Replaces a constructor of the global object, and `constructor` of its prototype. */
  replaceConstructor<T extends object>(name: string, construction: Construction<T>): void
  /**
   * Replaces a method; name, length, brand checks, messages and attributes stay the native ones.
   * `alias`: a second key of the same function.
   */
  replaceMethod(owner: object, key: string, call: Call, alias?: PropertyKey): void
  /** Replaces the getter of an accessor; `native` is the getter. */
  replaceGetter(owner: object, key: string, call: Call): void
  /** As the page's realm converts: runs the page's code, throws what that throws. */
  toText(value: unknown): string
  /** Whether a socket is of another realm, and that one is patched too. */
  isOfPatchedRealm(socket: object): boolean
  /** Bytes or a Blob of ours, as the page can read them. */
  toPage<T>(value: T): T
  /** Last: lets `Function.prototype.toString` say of our functions what it said of the natives. */
  maskSources(): void
}

/** A function of the page's realm. */
export type PageFunction = (...args: unknown[]) => unknown

/** Firefox: what our script in the MAIN world gives the patch, to make the getters of traps with. */
export interface TrapGetters {
  whileAlive(trap: unknown, isAlive: () => unknown): () => unknown
  onceDead(native: PageFunction, isAlive: () => unknown): () => unknown
}
