// Text with all that has no shape of its own made visible, its lines where they were.
import { visibleText } from '../messages/visible-text'

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const named = (unit: string) => `⟨U+${unit.charCodeAt(0).toString(16).toUpperCase()}⟩`

export const rawText = (text: string): string =>
  text.split('\n').map(visibleText).join('↵\n').replace(LONE_SURROGATE, named)
