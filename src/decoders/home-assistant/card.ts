// How Home Assistant is recognised: by its greeting, which has its version.
import type { Card } from '../card'

export const homeAssistant: Card = {
  id: 'home-assistant',
  title: 'Home Assistant',
  specification: 'https://developers.home-assistant.io/docs/api/websocket/',
  evidence: [
    { of: 'url', matches: /\/api\/websocket(\?|$)/, weight: 'weak' },
    {
      of: 'text',
      by: 'server',
      matches: /"type":\s*"auth_(required|ok)"(?=.*"ha_version":)/,
      weight: 'strong',
    },
    { of: 'text', by: 'page', matches: /"type":\s*"auth"(?=.*"access_token":)/, weight: 'strong' },
    {
      of: 'text',
      by: 'server',
      matches: /"type":\s*"result"(?=.*"success":\s*(true|false))/,
      weight: 'weak',
    },
    {
      of: 'text',
      matches:
        /"type":\s*"(supported_features|subscribe_entities|get_states|call_service|lovelace\/config)"/,
      weight: 'strong',
    },
  ],
  load: async () => (await import('./decoder')).homeAssistant,
}
