// The hidden devtools page: adds the panel to DevTools.
import { browser } from '../platform/browser'

void browser.devtools.panels.create('Socketscope', '/icons/32.png', '/src/panel/index.html')
