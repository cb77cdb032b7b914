// Databases that end with the page that made them: each page holds a lock while it lives, and what no
// living page holds is deleted by whoever looks next. Extension-origin storage: it never leaves the machine.

const PREFIX = 'socketscope-temporary:'

export interface TemporaryDatabase {
  put(key: number, value: unknown): Promise<void>
  /** Rejects where there is nothing. */
  get(key: number): Promise<unknown>
  remove(key: number): void
}

const STORE = 'values'

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })

/** Resolves when it is held, until this page ends. */
const holdLock = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(name, () => {
        resolve()
        return new Promise(() => {})
      })
      .catch(reject)
  })

async function openDatabase(name: string): Promise<IDBDatabase> {
  await holdLock(name)
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  const database = await settled(request)
  database.onversionchange = () => database.close() // it is being deleted
  addEventListener('pagehide', () => {
    database.close()
    indexedDB.deleteDatabase(name)
  })
  return database
}

/** Rejects where the browser gives no storage. */
export async function openTemporaryDatabase(): Promise<TemporaryDatabase> {
  const database = await openDatabase(`${PREFIX}${crypto.randomUUID()}`)
  const open = (mode: IDBTransactionMode) =>
    database.transaction(STORE, mode, { durability: 'relaxed' }) // a crash leaves nothing to be read
  return {
    async put(key, value) {
      const transaction = open('readwrite')
      transaction.objectStore(STORE).put(value, key)
      await completed(transaction)
    },
    get: (key) => settled(open('readonly').objectStore(STORE).get(key)),
    remove(key) {
      try {
        open('readwrite').objectStore(STORE).delete(key)
      } catch {
        // it ends with the page anyway
      }
    },
  }
}

/** Deletes what pages have left that are gone, or go within `wait` ms. */
export async function sweepTemporaryDatabases(wait: number): Promise<void> {
  try {
    for (const { name = '' } of await indexedDB.databases())
      if (name.startsWith(PREFIX)) void sweep(name, wait)
  } catch {
    // no storage, nothing left
  }
}

async function sweep(name: string, wait: number): Promise<void> {
  try {
    const signal = AbortSignal.timeout(wait)
    await navigator.locks.request(name, { signal }, () => settled(indexedDB.deleteDatabase(name)))
  } catch {
    // its page lives
  }
}
