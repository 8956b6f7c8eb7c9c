/**
 * The bundled chart as one draws it by hand: every place is known beforehand,
 * nothing is read, reckoned, measured or said. What a chart costs above this
 * is what it does for its reader.
 */

const FACE = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif';
const [PAPER, INK, MUTED, GRID] = ["#fffdf8", "#1a1a17", "#64625c", "#d3d0c7"];
const [MILITARY, CIVILIAN, UNSTATED] = ["#2b5c8e", "#b0621b", "#5a5f6a"];
const [X0, WIDTH, HEIGHT, BAR] = [210.4, 720, 543, 22];

const TICKS = [[210.4, "0"], [305.5, "1,000"], [400.6, "2,000"], [495.8, "3,000"], [590.9, "4,000"], [686, "5,000"]];
const SIDES = [[19.6, 30, 138, "Armenian side"], [171.6, 182, 290, "Azerbaijani side"], [323.6, 334, 513, "Both sides together"]];
const NAMES = [
  [51.9, "President of Russia"], [93.9, "Karabakh authorities"], [203.9, "President of Russia"], [245.9, "Azerbaijan"],
  [355.9, "President of Russia"], [397.9, "official figures, as last"], [415.9, "published"], [456.9, "Each side’s own count"],
];
const ABOUT = [
  [67.2, "third party"], [109.2, "of its own"], [219.2, "third party"], [261.2, "of its own"],
  [371.2, "third party"], [431.2, "third party"], [472.2, "our sum"],
];
const FIGURES = [
  [438.7, 59.9, 116.4, "more than 2,000"], [305.1, 101.9, 207.3, "911 = 874 military + 37 civilian"],
  [438.7, 211.9, 116.4, "more than 2,000"], [228.2, 253.9, 231.5, "61 civilian · military not disclosed"],
  [313.4, 405.9, 118.7, "fewer than 1,000"], [340.9, 464.9, 346.9, "at least 972, Azerbaijani side: military not disclosed"],
];
const GAPS = [
  [408.7, 132.2, 208.5, "highest to lowest: at least 2.1 times"], [218.4, 284.2, 247.4, "no ratio: Azerbaijan, military not disclosed"],
  [218.4, 509.2, 245.3, "highest to lowest: at least about 4.5 times"],
];

export function draw(canvas, ratio) {
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  const rect = (color, x, y, width, height) => {
    context.fillStyle = color;
    context.fillRect(x, y, width, height);
  };
  const stroke = (color, width, ...paths) => {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    for (const [[x, y], ...rest] of paths) {
      context.moveTo(x, y);
      for (const [x, y] of rest) context.lineTo(x, y);
    }
    context.stroke();
  };
  const face = (font, color, align = "left") => {
    context.font = `${font} ${FACE}`;
    context.fillStyle = color;
    context.textAlign = align;
  };
  const chevrons = (x, y, color) => {
    for (const [dx, width] of [[4, 3], [12, 2], [20, 1]]) {
      stroke(color, width, [[x + dx, y + 3], [x + dx + 6.6, y + 11], [x + dx, y + 19]]);
    }
  };
  const hatched = (x, y, width, color) => {
    rect(PAPER, x, y, width, BAR);
    const lines = [];
    for (let at = x - BAR + 6; at < x + width; at += 6) {
      const from = Math.max(at, x);
      const to = Math.min(at + BAR, x + width);
      lines.push([[from, y + BAR - (from - at)], [to, y + BAR - (to - at)]]);
    }
    stroke(color, 1.5, ...lines);
    context.lineWidth = 1;
    context.strokeRect(x + 0.5, y + 0.5, width - 1, BAR - 1);
  };
  const lane = (x, y, color) => {
    context.setLineDash([5, 4]);
    stroke(color, 1.25, [[WIDTH, y + 0.5], [x, y + 0.5], [x, y + BAR - 0.5], [WIDTH, y + BAR - 0.5]]);
    context.setLineDash([]);
  };

  rect(PAPER, 0, 0, WIDTH, HEIGHT);
  stroke(GRID, 1, ...SIDES.flatMap(([, y0, y1]) => TICKS.map(([x]) => [[x, y0], [x, y1]])));
  for (const [, y] of SIDES) rect(MUTED, 0, y - 1, WIDTH, 1);

  rect(UNSTATED, X0, 44, 190.3, BAR);
  chevrons(400.7, 44, UNSTATED);
  rect(MILITARY, X0, 86, 83.1, BAR);
  rect(CIVILIAN, 293.5, 86, 3.6, BAR);
  rect(UNSTATED, X0, 196, 190.3, BAR);
  chevrons(400.7, 196, UNSTATED);
  rect(CIVILIAN, X0, 238, 5.8, BAR);
  lane(220.2, 238, MILITARY);
  rect(UNSTATED, X0, 348, 428, BAR);
  hatched(638.4, 348, 47.5, UNSTATED);
  hatched(X0, 390, 95, UNSTATED);
  rect(PAPER, X0, 449, 92.5, BAR);
  context.strokeStyle = INK;
  context.lineWidth = 2;
  context.strokeRect(X0 + 1, 450, 90.5, 20);
  chevrons(302.9, 449, INK);
  const apart = (x0, x1, y) => [[x0, y - 4], [x0, y + 4], [x0, y], [x1, y], [x1, y - 4], [x1, y + 4]];
  stroke(MUTED, 1, apart(297.1, 400.7, 128), apart(305.4, 638.4, 491));
  for (const [, y0, y1] of SIDES) rect(MUTED, X0 - 1, y0, 1, y1 - y0);

  for (const [x, y, width] of [...FIGURES, ...GAPS]) rect(PAPER, x - 3, y - 13, width, 17);
  face("bold 16px", INK);
  for (const [y, , , name] of SIDES) context.fillText(name, 0, y);
  face("bold 14px", INK);
  for (const [y, name] of NAMES) context.fillText(name, 0, y);
  face("14px", INK);
  for (const [x, y, , words] of FIGURES) context.fillText(words, x, y);
  face("14px", PAPER, "right");
  context.fillText("nearly 5,000", 630.4, 363.9);
  face("12px", INK);
  for (const [x, y, , words] of GAPS) context.fillText(words, x, y);
  face("12px", MUTED);
  for (const [y, words] of ABOUT) context.fillText(words, 0, y);
  face("12px", MUTED, "center");
  for (const [x, number] of TICKS) context.fillText(number, x, 532.2);
}
