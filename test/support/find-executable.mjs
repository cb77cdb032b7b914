// @ts-check
// Finds a browser's executable: the environment's choice first, then the PATH, then fixed places.
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/**
 * @param {string} variable The environment variable that names the executable.
 * @param {string[]} candidates Command names, and absolute paths for systems without commands.
 * @returns {string}
 */
export function findExecutable(variable, candidates) {
  const chosen = process.env[variable]
  if (chosen) return chosen
  const directories = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const places = candidates.flatMap((name) =>
    isAbsolute(name) ? [name] : directories.map((directory) => join(directory, name)),
  )
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error(`none of ${candidates.join(', ')} found; set ${variable}`)
  return found
}
