// @ts-check
// Makes a function that asks again where it runs: from outside, each question costs more than its answer.

/** ms that one call asks for. */
const SLICE = 500
/** ms from one question to the next: what is drawn, is drawn once a frame. */
const INTERVAL = 15

/**
 * The function travels as source text, which has that of `ask` in it. It resolves with the first
 * truthy answer, or with the last one; a throw counts as "not yet".
 *
 * @template {unknown[]} Args
 * @template Result
 * @param {(...args: Args) => Result} ask
 * @returns {(...args: Args) => Promise<Awaited<Result>>}
 */
export function askedAgain(ask) {
  return new Function(`return async (...args) => {
    const ask = ${ask}
    const end = performance.now() + ${SLICE}
    for (;;) {
      let failure = null
      const answer = await Promise.resolve(args).then((given) => ask(...given)).catch((error) => {
        failure = error
      })
      if (failure === null && answer) return answer
      if (performance.now() < end) await new Promise((resolve) => setTimeout(resolve, ${INTERVAL}))
      else if (failure === null) return answer
      else throw failure
    }
  }`)()
}
