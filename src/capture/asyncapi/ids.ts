// Names for the keys of a document: what is allowed there, and each only once.

/** https://www.asyncapi.com/docs/reference/specification/v3.0.0#componentsObject */
const slug = (text: string): string =>
  text
    .replace(/[^\w-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '') // `__proto__` is a key like no other
    .slice(0, 64)

export class Ids {
  private readonly used = new Set<string>()

  /** @param otherwise where nothing of the text can stand in a key */
  for(text: string, otherwise: string): string {
    const base = slug(text) || otherwise
    let id = base
    for (let number = 2; this.used.has(id); number++) id = `${base}-${number}`
    this.used.add(id)
    return id
  }
}
