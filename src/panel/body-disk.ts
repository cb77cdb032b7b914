// The disk that payloads wait on while there are too many for memory: opened when the first of them go.
// IndexedDB: of 1,024 payloads of 100 bytes, a write takes 1.3 ms in Chromium and 2.0 in Firefox, a read
// 0.7 and 1.0; a file of the origin private file system 5.3 and 22, 2.2 and 2.0 (medians, one machine).
import {
  openTemporaryDatabase,
  sweepTemporaryDatabases,
  type TemporaryDatabase,
} from '../platform/temporary-database'
import { SWEEP_WAIT } from '../wire/depth-limits'
import type { BodyDisk } from './store/bodies'

type Bodies = Awaited<ReturnType<BodyDisk['read']>>

export function createBodyDisk(): BodyDisk {
  let opening: Promise<TemporaryDatabase> | null = null
  const open = () => {
    if (opening === null) {
      void sweepTemporaryDatabases(SWEEP_WAIT) // what a crash has left
      opening = openTemporaryDatabase()
    }
    return opening
  }
  return {
    write: async (id, bodies) => (await open()).put(id, bodies),
    async read(id) {
      const bodies = await (await open()).get(id)
      if (!Array.isArray(bodies)) throw new Error('not on disk')
      return bodies as Bodies
    },
    remove: (id) => void open().then((database) => database.remove(id)),
  }
}
