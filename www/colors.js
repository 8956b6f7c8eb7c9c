/**
 * The colours and the faces of the sheet, as the core takes them: a canvas
 * knows neither `var()` nor `light-dark()`, nor the colours that a reader
 * forces on a page.
 */

/** A property of the probe for each colour of the core's look, in its order. */
const PROBED = [
  "backgroundColor",
  "color",
  "borderTopColor",
  "borderBottomColor",
  "borderLeftColor",
  "borderRightColor",
  "outlineColor",
  "columnRuleColor",
  "textDecorationColor",
];

/** What the sheet makes of the probe's properties: a number `0xRRGGBB` each, or `null` if one cannot be told. */
export function colors(probe) {
  const style = getComputedStyle(probe);
  const found = PROBED.map((property) => rgb(style[property]));
  return found.includes(null) ? null : found;
}

/** The faces of the probe, or nothing where a canvas does not take them. */
export function family(probe, canvas) {
  const { fontFamily } = getComputedStyle(probe);
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  // What it cannot read, a canvas leaves as it was.
  for (const size of ["10px", "20px"]) {
    context.font = `${size} ${fontFamily}`;
    if (!context.font.startsWith(size)) return undefined;
  }
  return fontFamily;
}

/** A computed colour as a number. */
function rgb(text) {
  const parts = text.match(/-?[\d.]+(?:e-?\d+)?/g)?.slice(0, 3).map(Number);
  if (parts?.length !== 3) return null;
  if (/^rgba?\(/.test(text)) return packed(parts);
  if (/^color\(srgb /.test(text)) return packed(parts.map((part) => part * 255));
  return painted(text);
}

const packed = (parts) => parts.reduce((all, part) => all * 256 + Math.max(0, Math.min(255, Math.round(part))), 0);

/** Any other colour, by painting with it. */
function painted(text) {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  return packed([...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]);
}

/** Whether a reader's system wishes something. */
export const preference = (query) => matchMedia(query).matches;

/** The theme that is asked for; in forced colours, and where none is, what the reader's system says. */
export function theme(asked) {
  if ((asked === "light" || asked === "dark") && !preference("(forced-colors: active)")) return asked;
  return preference("(prefers-color-scheme: dark)") ? "dark" : "light";
}
