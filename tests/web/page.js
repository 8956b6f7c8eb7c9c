/** What the tests in a browser ask of the page round them. */

export function canvas() {
  const canvas = document.createElement("canvas");
  document.body.append(canvas);
  return canvas;
}

/** A canvas of which another kind of context has been taken. */
export function canvasOfAnotherKind() {
  const taken = canvas();
  taken.getContext("bitmaprenderer");
  return taken;
}

export function pixels(canvas) {
  return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
}

export function turnPage(dir) {
  document.documentElement.dir = dir;
}

/** How often drawing measures a text. */
export function measurings(draw) {
  const { prototype } = CanvasRenderingContext2D;
  const old = prototype.measureText;
  let count = 0;
  prototype.measureText = function (text) {
    count += 1;
    return old.call(this, text);
  };
  draw();
  prototype.measureText = old;
  return count;
}

/** How many calls of the context drawing takes, and how many settings. */
export function contextCalls(draw) {
  const { prototype } = CanvasRenderingContext2D;
  const before = Object.getOwnPropertyDescriptors(prototype);
  const count = { calls: 0, settings: 0 };
  const counting = (old, as) =>
    function (...given) {
      count[as] += 1;
      return old.apply(this, given);
    };
  for (const [name, old] of Object.entries(before)) {
    if (name === "constructor") continue;
    if (old.set) Object.defineProperty(prototype, name, { ...old, set: counting(old.set, "settings") });
    else if (typeof old.value === "function") Object.defineProperty(prototype, name, { ...old, value: counting(old.value, "calls") });
  }
  draw();
  Object.defineProperties(prototype, before);
  return [count.calls, count.settings];
}

/** How often drawing changes the document or asks how large a thing in it is. */
export function pageTouches(draw) {
  const watch = new MutationObserver(() => {});
  watch.observe(document, { childList: true, subtree: true });
  const asked = [];
  const spied = [
    [Document.prototype, "createElement"],
    [Element.prototype, "getBoundingClientRect"],
    [Element.prototype, "getClientRects"],
  ];
  const before = spied.map(([of, name]) => of[name]);
  for (const [of, name] of spied) {
    const old = of[name];
    of[name] = function (...given) {
      asked.push(name);
      return old.apply(this, given);
    };
  }
  draw();
  spied.forEach(([of, name], at) => (of[name] = before[at]));
  const touches = [...asked, ...watch.takeRecords().map(() => "mutation")];
  watch.disconnect();
  return touches.join(" ");
}
