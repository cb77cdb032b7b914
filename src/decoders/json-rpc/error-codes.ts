// The names of error codes that JSON-RPC, the Language Server Protocol and Ethereum define.
// https://www.jsonrpc.org/specification#error_object
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#errorCodes
// https://eips.ethereum.org/EIPS/eip-1474#error-codes

const NAMES: ReadonlyMap<number, string> = new Map([
  [-32700, 'Parse error'],
  [-32600, 'Invalid Request'],
  [-32601, 'Method not found'],
  [-32602, 'Invalid params'],
  [-32603, 'Internal error'],
  [-32800, 'RequestCancelled'],
  [-32801, 'ContentModified'],
  [-32802, 'ServerCancelled'],
  [-32803, 'RequestFailed'],
])

/** Those that servers define for themselves have a range in common. */
export function errorName(code: number): string | undefined {
  return NAMES.get(code) ?? (code >= -32099 && code <= -32000 ? 'Server error' : undefined)
}
