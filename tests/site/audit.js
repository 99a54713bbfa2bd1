// What this site asks beyond axe-core: no sideways scrolling, contrast of AAA, and in large type the size of what is pressed. Returns faults as sentences.

({ contrast: least, pressed }) => {
  const faults = [];
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest(".unseen, .skip");
  const told = (element) => `<${element.localName} ${element.className}> ${element.textContent.trim().slice(0, 30)}`;

  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`scrolls sideways by ${wide} px`);

  const ink = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const mixed = new Map();
  const layered = (layers) => {
    const key = layers.join();
    if (!mixed.has(key)) {
      for (const layer of layers) {
        ink.fillStyle = layer;
        ink.fillRect(0, 0, 1, 1);
      }
      mixed.set(key, [...ink.getImageData(0, 0, 1, 1).data].slice(0, 3));
    }
    return mixed.get(key);
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = new Map();
  const below = (element) => {
    if (!element) return ["#fff"];
    if (!grounds.has(element)) grounds.set(element, [...below(element.parentElement), getComputedStyle(element).backgroundColor]);
    return grounds.get(element);
  };
  const contrast = (element) => {
    const style = getComputedStyle(element);
    const ground = below(element);
    const colour = element instanceof SVGElement ? style.fill : style.color;
    const [dark, light] = [layered(ground), layered([...ground, colour])].map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const written = new Set();
  while (texts.nextNode()) if (texts.currentNode.data.trim()) written.add(texts.currentNode.parentElement);
  for (const element of written) {
    if (element.matches("script, style, noscript, title, desc") || !shown(element)) continue;
    const found = contrast(element);
    if (found < least) faults.push(`contrast ${found.toFixed(2)}: ${told(element)}`);
  }

  for (const target of document.querySelectorAll('button, select, summary, input:not([type="checkbox"], [type="radio"])')) {
    const { height } = target.getBoundingClientRect();
    if (shown(target) && height < pressed) faults.push(`${height.toFixed()} px high: ${told(target)}`);
  }
  return faults;
};
