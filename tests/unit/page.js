/* As much of a page as the scripts need that make elements, keep addresses and store values, for tests without a browser. */
class Element {
  constructor(tag) {
    Object.assign(this, { tag, attributes: {}, dataset: {}, children: [], listeners: {}, hidden: true });
  }
  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }
  append(...children) {
    this.children.push(...children);
  }
  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }
  get textContent() {
    return this.children.map((child) => child.textContent ?? child).join("");
  }
  /* All elements of a tag in this one. */
  all(tag) {
    return this.children.flatMap((child) => (child.all ? [...(child.tag === tag ? [child] : []), ...child.all(tag)] : []));
  }
}
class URLSearchParams {
  constructor(search) {
    const pairs = search.replace("?", "").split("&").filter(Boolean);
    this.values = new Map(pairs.map((pair) => pair.split("=").map(decodeURIComponent)));
  }
  get(name) {
    return this.values.get(name) ?? null;
  }
  set(name, value) {
    this.values.set(name, value);
  }
  delete(name) {
    this.values.delete(name);
  }
  toString() {
    return [...this.values].map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
  }
}
Object.assign(globalThis, { Element, URLSearchParams });
globalThis.document = { createElement: (tag) => new Element(tag), documentElement: new Element("html"), querySelector: () => null };
globalThis.location = { pathname: "/models/", search: "", hash: "" };
globalThis.history = {
  state: null,
  replaced: [],
  replaceState(_state, _title, address) {
    this.replaced.push(address);
    location.search = /\?[^#]*/.exec(address)?.[0] ?? "";
  },
};
globalThis.stored = {};
globalThis.localStorage = {
  getItem: (key) => stored[key] ?? null,
  setItem: (key, value) => {
    stored[key] = value;
  },
};
globalThis.setTimeout = (action) => action();
