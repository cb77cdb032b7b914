// How sure the judge is, and how that adds up.

/**
 * `observed`: shown by this profile; `measured`: by real navigations in this version of the browser;
 * `documented`: by the browser's maker; `guess`: neither.
 */
export type Confidence = 'measured' | 'observed' | 'documented' | 'guess'

const WEIGHT: Readonly<Record<Confidence, number>> = {
  guess: 0,
  documented: 1,
  measured: 2,
  observed: 2,
}

/** A verdict is as sure as the least sure thing it stands on; of equals the first. */
export const weakest = (first: Confidence, ...others: readonly Confidence[]): Confidence =>
  others.reduce((weak, other) => (WEIGHT[other] < WEIGHT[weak] ? other : weak), first)

export const strongest = (first: Confidence, ...others: readonly Confidence[]): Confidence =>
  others.reduce((strong, other) => (WEIGHT[other] > WEIGHT[strong] ? other : strong), first)
