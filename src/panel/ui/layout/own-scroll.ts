// Tells the panel's own scrolling from the reader's: a table that follows its newest row is no reader.

type Scroller = Pick<Element, 'scrollTop'>

/** px, where the panel itself has just scrolled what; the scroll event that follows takes it out. */
const own = new WeakMap<Scroller, number>()

/** Scrolls there as the panel's own doing. */
export function scrollItself(element: Scroller, top: number): void {
  const before = element.scrollTop
  element.scrollTop = top
  // where nothing moved no event follows
  if (element.scrollTop !== before) own.set(element, element.scrollTop)
}

/** Of an element that has just told of scrolling: whether that was the reader. To be asked once an event. */
export function isReadersScroll(element: Scroller): boolean {
  const top = own.get(element)
  own.delete(element)
  return top !== element.scrollTop
}
