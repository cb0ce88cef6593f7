// @ts-check

/**
 * An element with attributes and children. Text is always text: nothing here parses HTML.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string|boolean|((event: any) => void)>} [attributes] a function is a
 *   listener of that name; true and false set and leave out a boolean attribute
 * @param {...(Node|string|null|false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  for (const child of children) if (child !== null && child !== false) element.append(child);
  return element;
}

/**
 * What has the focus in the tree that holds an element: a document tells no more of a shadow tree than
 * its host.
 * @param {Node} node
 */
export function focusedIn(node) {
  const tree = node.getRootNode();
  return tree instanceof ShadowRoot ? tree.activeElement : document.activeElement;
}

/**
 * A button that asks for a file, in the place of the browser's own field.
 * @param {HTMLElement} button
 * @param {HTMLInputElement} input of type file, hidden
 * @param {(file: File) => void} run
 */
export function picker(button, input, run) {
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = "";
    if (file) run(file);
  });
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export function counted(count, one, many) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
