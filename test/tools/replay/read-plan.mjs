// @ts-check
// Reads the capture that is to be replayed, from NDJSON or HAR.

import { readFile } from 'node:fs/promises'
import { readCapture } from '../../../src/capture/read-capture'
import { planReplay } from '../../../src/capture/replay/replay-plan'

/**
 * Of every socket of the file; throws what is wrong with it.
 * @param {string} file
 */
export async function readPlan(file) {
  const sockets = await planReplay(readCapture(new Blob([await readFile(file)])))
  if (sockets.length === 0) throw new Error('no WebSocket in it')
  return sockets
}
