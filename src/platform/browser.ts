// The one seam to the extension API for background, devtools page and panel.
export { default as browser } from 'webextension-polyfill'
