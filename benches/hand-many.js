/**
 * The chart of `ledger.js` as one draws it by hand: places and words are made
 * beforehand, and drawing goes through them style by style.
 */

import { counted, nameOf } from "./ledger.js";

const FACE = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif';
const [PAPER, INK, MUTED, GRID] = ["#fffdf8", "#1a1a17", "#64625c", "#d3d0c7"];
const [MILITARY, CIVILIAN, REST] = ["#2b5c8e", "#b0621b", "#8a8d93"];
const [WIDTH, HEIGHT, BAR, SOURCES] = [960, 6532, 22, 50];
const TICKS = [0, 500, 1000, 1500, 2000, 2500];
const SECTIONS = [["Coast", 26, 2128], ["Hills", 2194, 2128], ["Both sides together", 4362, 2140]];
const APART = [[480, 1342, 2144], [667, 1310, 4312], [1195, 2419, 6480]];
const SPREADS = ["2.7 and 2.8", "1.9 and 2.0", "2.0 and 2.1"];

const number = new Intl.NumberFormat("en").format;

const bars = [[MILITARY, []], [CIVILIAN, []], [REST, []]];
const [grid, bases, frames, apart, patches] = [[], [], [], [], []];
const [names, relations, figures, gaps, numbers] = [[], [], [], [], []];

/** Makes the places and the words; `context` measures. */
export function prepare(context) {
  const wide = (font, words) => {
    context.font = `${font} ${FACE}`;
    return context.measureText(words).width;
  };
  const sources = Array.from({ length: SOURCES }, (_, source) => source);
  const x0 = 16 + Math.max(...sources.map((source) => wide("bold 14px", nameOf(source))));
  const x = (people) => x0 + (people / 2500) * (WIDTH - 34 - x0);
  const say = (end, y, words) => {
    patches.push([end + 5, y + 2.5, wide("14px", words) + 6, 17]);
    figures.push([end + 8, y + 15.9, words]);
  };
  for (const source of sources) {
    let all = 0;
    for (const side of [0, 1]) {
      const y = 44 + side * 2168 + source * 42;
      const { military, civilian, rest } = counted(source, side);
      const sum = military + civilian + rest;
      const ends = [0, military, military + civilian, sum].map(x);
      bars.forEach(([, rects], at) => rects.push([ends[at], y, ends[at + 1] - ends[at], BAR]));
      names.push([y + 7.9, nameOf(source)]);
      relations.push([y + 23.2, "third party"]);
      say(ends[3], y, `${number(sum)} = ${number(military)} military + ${number(civilian)} civilian + ${number(rest)} not specified`);
      all += sum;
    }
    const y = 4380 + source * 42;
    frames.push([x0 + 1, y + 1, x(all) - x0 - 2, BAR - 2]);
    names.push([y + 7.9, nameOf(source)]);
    relations.push([y + 23.2, "third party · our sum"]);
    say(x(all), y, number(all));
  }
  for (const [at, [low, high, y]] of APART.entries()) {
    const words = `highest to lowest: between ${SPREADS[at]} times`;
    const size = wide("12px", words);
    const [left, middle] = x(high) + 8 + size < WIDTH ? [x(high) + 8, y] : [x0 + 8, y + 14];
    apart.push([x(low), x(high), y]);
    patches.push([left - 3, middle - 8.5, size + 6, 17]);
    gaps.push([left, middle + 4.2, words]);
  }
  for (const [, y, height] of SECTIONS) {
    for (const tick of TICKS) grid.push([x(tick), y + 4, y + height]);
    bases.push([x0 - 1, y + 4, 1, height - 4]);
  }
  for (const tick of TICKS) numbers.push([x(tick), number(tick)]);
}

export function draw(canvas, ratio) {
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  const rects = (color, all) => {
    context.fillStyle = color;
    for (const [x, y, width, height] of all) context.fillRect(x, y, width, height);
  };
  const stroke = (color, width) => {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
    context.beginPath();
  };
  const face = (font, color, align = "left") => {
    context.font = `${font} ${FACE}`;
    context.fillStyle = color;
    context.textAlign = align;
  };

  rects(PAPER, [[0, 0, WIDTH, HEIGHT]]);
  context.beginPath();
  for (const [x, y0, y1] of grid) {
    context.moveTo(Math.floor(x) + 0.5, y0);
    context.lineTo(Math.floor(x) + 0.5, y1);
  }
  stroke(GRID, 1);
  rects(MUTED, SECTIONS.map(([, y]) => [0, y + 3, WIDTH, 1]));
  for (const [color, all] of bars) rects(color, all);
  rects(PAPER, frames);
  for (const [x, y, width, height] of frames) context.rect(x, y, width, height);
  stroke(INK, 2);
  for (const [x0, x1, y] of apart) {
    context.moveTo(x0, y - 4);
    for (const [x, dy] of [[x0, 4], [x0, 0], [x1, 0], [x1, -4], [x1, 4]]) context.lineTo(x, y + dy);
  }
  stroke(MUTED, 1);
  rects(PAPER, patches);
  rects(MUTED, bases);

  face("bold 16px", INK);
  for (const [name, y] of SECTIONS) context.fillText(name, 0, y - 6.4);
  face("bold 14px", INK);
  for (const [y, name] of names) context.fillText(name, 0, y);
  face("12px", MUTED);
  for (const [y, relation] of relations) context.fillText(relation, 0, y);
  face("14px", INK);
  for (const [x, y, words] of figures) context.fillText(words, x, y);
  face("12px", INK);
  for (const [x, y, words] of gaps) context.fillText(words, x, y);
  face("12px", MUTED, "center");
  for (const [x, words] of numbers) context.fillText(words, x, HEIGHT - 10.8);
}
