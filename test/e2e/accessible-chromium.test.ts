// axe-core finds nothing in any view: light or dark, wide or narrow, English or French.
import { expectAccessible } from './accessible-views'

expectAccessible('chromium')
