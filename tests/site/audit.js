// What can be measured of a page as it is shown: width, contrast, sizes of what is pressed, names. Returns faults as sentences.

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

  const targets = [...document.querySelectorAll("a[href], button, input, select, summary")].filter(shown);
  const boxes = new Map(targets.map((target) => [target, target.getBoundingClientRect()]));
  const inText = (target) =>
    getComputedStyle(target).display === "inline" && target.parentElement.textContent.trim() !== target.textContent.trim();
  const crowded = (target) => {
    const box = boxes.get(target);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return targets.some((other) => {
      if (other === target) return false;
      const near = boxes.get(other);
      return Math.hypot(Math.max(near.left - x, 0, x - near.right), Math.max(near.top - y, 0, y - near.bottom)) < 12;
    });
  };
  for (const [target, { width, height }] of boxes) {
    if (Math.min(width, height) < 23.9 && !inText(target) && crowded(target))
      faults.push(`${width.toFixed()} × ${height.toFixed()} px, too near to others: ${told(target)}`);
    const press = target.matches('button, select, summary, input:not([type="checkbox"], [type="radio"])');
    if (press && height < pressed) faults.push(`${height.toFixed()} px high: ${told(target)}`);
  }

  const named = (element) =>
    (element.getAttribute("aria-label") ?? "").trim() ||
    element.hasAttribute("aria-labelledby") ||
    element.textContent.trim() ||
    element.labels?.length;
  for (const element of [...targets, ...document.querySelectorAll('[role="img"], [role="region"], [role="listbox"], svg:not([aria-hidden])')])
    if (!named(element)) faults.push(`without a name: ${told(element)}`);
  const regions = [...document.querySelectorAll('nav, [role="region"], [role="search"]')].filter(shown).map((r) => r.getAttribute("aria-label"));
  for (const name of new Set(regions.filter((name, place) => name && regions.indexOf(name) !== place)))
    faults.push(`two parts are called ${name}`);
  return faults;
};
