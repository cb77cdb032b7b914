// A URL in the two parts that a list shows.

export interface UrlParts {
  readonly host: string
  readonly path: string
}

/** What cannot be parsed is all path. */
export function urlParts(url: string): UrlParts {
  try {
    const { host, pathname, search, hash } = new URL(url)
    return { host, path: `${pathname}${search}${hash}` }
  } catch {
    return { host: '', path: url }
  }
}
