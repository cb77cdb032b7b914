// @ts-check
// Names the panel that the tests look for: its title in DevTools and its page in the extension.

export const PANEL_TITLE = 'Socketscope'
export const PANEL_PATH = '/src/panel/index.html'
