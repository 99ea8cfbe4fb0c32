/** Playwright's workers, each with a product of its own: what they change must not meet. */
export const PRODUCTS = 2;
const FIRST = Number(process.env.E2E_PORT ?? 4173);

export const ports = Array.from({ length: PRODUCTS }, (_, index) => FIRST + index);

/** Of this worker's product; of the first outside a worker. */
export const ownPort = FIRST + Number(process.env.TEST_PARALLEL_INDEX ?? 0);
