// @ts-check
/**
 * The four families and three severities, in the words that the report, the command line and the
 * documentation use, as people write them. The letter and the line style tell families apart
 * without colour.
 */

/** @typedef {"duplicates"|"broken-sentences"|"spam-footers"|"unattributed-claims"} FamilyId */
/** @typedef {"error"|"warning"|"hint"} Severity */

/** @type {ReadonlyArray<{id: FamilyId, name: string, letter: string}>} */
export const FAMILIES = [
  { id: "duplicates", name: "duplicates", letter: "D" },
  { id: "broken-sentences", name: "broken sentences", letter: "B" },
  { id: "spam-footers", name: "spam footers", letter: "S" },
  { id: "unattributed-claims", name: "unattributed claims", letter: "U" },
];

/** @type {ReadonlyArray<{id: Severity, one: string, many: string}>} */
export const SEVERITIES = [
  { id: "error", one: "error", many: "errors" },
  { id: "warning", one: "warning", many: "warnings" },
  { id: "hint", one: "hint", many: "hints" },
];

const byId = new Map(FAMILIES.map((family) => [/** @type {string} */ (family.id), family]));

/**
 * A family that this page does not know yet (an engine newer than the page) is shown by its id.
 * @param {string} id
 */
export function familyOf(id) {
  return (
    byId.get(id) ?? {
      id,
      name: id,
      letter: id.slice(0, 1).toUpperCase() || "?",
    }
  );
}
