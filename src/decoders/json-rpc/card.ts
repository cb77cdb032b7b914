// How JSON-RPC 2.0 is recognised, whatever speaks it: Ethereum, LSP, MCP …
import type { Card } from '../card'

export const jsonRpc: Card = {
  id: 'json-rpc',
  title: 'JSON-RPC',
  specification: 'https://www.jsonrpc.org/specification',
  evidence: [
    { of: 'subprotocol', matches: /^(json-?rpc(-?2\.0)?|lsp|mcp)$/i, weight: 'strong' },
    { of: 'text', by: 'page', matches: /"jsonrpc":\s*"2\.0"/, weight: 'strong' },
    { of: 'text', by: 'server', matches: /"jsonrpc":\s*"2\.0"/, weight: 'strong' },
    { of: 'text', matches: /^[[{].*"(method|result|error)":/s, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).jsonRpc,
}
