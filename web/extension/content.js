// @ts-check
/**
 * The content script of a frame. Until the user asks for a check it listens to nothing but that; on sites
 * where Galley is always on it waits for an editor to get the focus.
 */
import { Bench } from "./content/bench.js";
import { candidateFor } from "./content/candidates.js";
import { hearOrders, isOrphaned } from "./link/messages.js";

const page = /** @type {any} */ (globalThis);

// The script comes again with every click on the button. One that has lost its extension, because that
// was updated, makes room.
if (!page.galley || page.galley.isOrphaned()) {
  page.galley?.end();
  const bench = new Bench();
  const silence = hearOrders((order) => bench.obey(order));
  page.galley = {
    isOrphaned,
    candidate: candidateFor,
    /** For tests, which reach into this world. */
    bench,
    end() {
      silence();
      bench.end();
    },
  };
  bench.listen();
}
