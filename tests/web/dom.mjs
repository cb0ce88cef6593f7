// @ts-check
/**
 * The little of a browser's DOM that the readers of web/import ask for, over parse5, which reads HTML
 * as browsers do, and a reader of XML that is enough for files made here.
 */
import { parse } from "parse5";

const kText = 3;
const kElement = 1;

class TestNode {
  /** @type {TestElement|null} */ parentElement = null;
  /** @param {number} nodeType */
  constructor(nodeType) {
    this.nodeType = nodeType;
  }
}

class TestText extends TestNode {
  /** @param {string} data */
  constructor(data) {
    super(kText);
    this.data = data;
  }

  get textContent() {
    return this.data;
  }
}

export class TestElement extends TestNode {
  /** @type {TestNode[]} */ childNodes = [];

  /** @param {string} name @param {Array<{name: string, value: string}>} attributes */
  constructor(name, attributes) {
    super(kElement);
    this.localName = name.slice(name.indexOf(":") + 1);
    this.attributes = attributes.map(({ name, value }) => ({
      name,
      localName: name.slice(name.indexOf(":") + 1),
      value,
    }));
  }

  /** @param {TestNode} child */
  append(child) {
    child.parentElement = this;
    this.childNodes.push(child);
  }

  get children() {
    return /** @type {TestElement[]} */ (
      this.childNodes.filter(({ nodeType }) => nodeType === kElement)
    );
  }

  get id() {
    return this.getAttribute("id") ?? "";
  }

  get className() {
    return this.getAttribute("class") ?? "";
  }

  /** @returns {TestElement|null} */
  get previousElementSibling() {
    /** @type {{children?: TestElement[]}} */
    const { children = [] } = this.parentElement ?? {};
    return children[children.indexOf(this) - 1] ?? null;
  }

  /** @returns {string} */
  get textContent() {
    return this.childNodes.map((child) => /** @type {any} */ (child).textContent).join("");
  }

  /** @returns {TestElement[]} */
  get descendants() {
    return this.children.flatMap((child) => [child, ...child.descendants]);
  }

  /** @param {string} name */
  getAttribute(name) {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }

  /** @param {string} name */
  hasAttribute(name) {
    return this.getAttribute(name) !== null;
  }

  /** Simple selectors alone: tags, [name], [name='value']. @param {string} selector */
  matches(selector) {
    return selector.split(",").some((one) => {
      const [, tag, name, value] =
        /^\s*(\*|[a-z0-9]*)(?:\[([\w-]+)(?:='([^']*)')?\])?\s*$/.exec(one) ?? [];
      if (tag === undefined) throw new Error(`the test's DOM does not know ${one}`);
      if (tag !== "" && tag !== "*" && tag !== this.localName) return false;
      if (name === undefined) return true;
      return value === undefined ? this.hasAttribute(name) : this.getAttribute(name) === value;
    });
  }

  /** @param {string} selector */
  querySelectorAll(selector) {
    return this.descendants.filter((at) => at.matches(selector));
  }

  /** @param {string} selector */
  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  /** @param {string} selector @returns {TestElement|null} */
  closest(selector) {
    return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null);
  }

  /** @param {string} _ @param {string} name */
  getElementsByTagNameNS(_, name) {
    return this.descendants.filter(({ localName }) => localName === name);
  }

  remove() {
    const { parentElement } = this;
    if (parentElement)
      parentElement.childNodes = parentElement.childNodes.filter((other) => other !== this);
  }
}

/** @param {any} from a node of parse5 @returns {TestNode|null} */
function taken(from) {
  if (from.nodeName === "#text") return new TestText(from.value);
  if (from.tagName === undefined) return null;
  const element = new TestElement(from.tagName, from.attrs);
  for (const child of (from.content ?? from).childNodes) {
    const node = taken(child);
    if (node) element.append(node);
  }
  return element;
}

/** @param {string} words */
const unescaped = (words) =>
  words.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => {
    return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[/** @type {"amp"} */ (name)];
  });

/** @param {string} xml */
function xmlOf(xml) {
  const root = new TestElement("#document", []);
  let at = root;
  for (const [, end, name, attributes, empty, words] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)|<[?!][^>]*>/g,
  )) {
    if (words !== undefined) at.append(new TestText(unescaped(words)));
    else if (end === "/") at = at.parentElement ?? root;
    else if (name !== undefined) {
      const list = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)];
      const element = new TestElement(
        name,
        list.map(([, name, value]) => ({ name, value: unescaped(value) })),
      );
      at.append(element);
      if (empty !== "/") at = element;
    }
  }
  return root;
}

/** Puts it where the readers look for a browser's. */
export function installDom() {
  Object.assign(globalThis, {
    Node: { TEXT_NODE: kText, ELEMENT_NODE: kElement },
    DOMParser: class {
      /** @param {string} markup @param {string} type */
      parseFromString(markup, type) {
        if (type !== "text/html") return xmlOf(markup);
        const document = /** @type {any} */ (parse(markup));
        const html = document.childNodes.find((/** @type {any} */ at) => at.tagName === "html");
        const body = html.childNodes.find((/** @type {any} */ at) => at.tagName === "body");
        return { body: taken(body) };
      }
    },
  });
}
