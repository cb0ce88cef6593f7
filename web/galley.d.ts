// Modules that tools/build-site.mjs resolves, and what TypeScript's DOM library does not have yet.

declare module "galley:worker" {
  const source: string;
  export default source;
}

declare module "galley:files" {
  /** Names of the page's files, "./" for the page itself. */
  export const files: string[];
  export const version: string;
}

declare module "galley:engine" {
  const createGalley: (options: object) => Promise<import("./engine/service.js").Galley>;
  export default createGalley;
}

declare module "galley:card-style" {
  const css: string;
  export default css;
}

declare module "galley:marks-style" {
  const css: string;
  export default css;
}

declare module "*.txt" {
  const text: string;
  export default text;
}
