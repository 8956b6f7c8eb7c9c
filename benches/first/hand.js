/** As one draws it by hand: these bars and these words, and nothing else. */

import { BAR, FACE, HEIGHT, INK, MOST, PARTS, WIDTH, rows } from "./parts/rows.js";

const [LEFT, ROW] = [250, 56];
const [MUTED, GRID] = ["#64625c", "#d3d0c7"];

function draw(canvas, shown) {
  canvas.width = WIDTH * devicePixelRatio;
  canvas.height = HEIGHT * devicePixelRatio;
  const context = canvas.getContext("2d");
  context.scale(devicePixelRatio, devicePixelRatio);
  const x = (people) => LEFT + (people / MOST) * (WIDTH - LEFT);
  const write = (words, x, y, size, color) => {
    context.font = `${size}px ${FACE}`;
    context.fillStyle = color;
    context.fillText(words, x, y);
  };

  for (let tick = 0; tick <= 5000; tick += 1000) {
    context.fillStyle = GRID;
    context.fillRect(Math.round(x(tick)), 0, 1, shown.length * ROW);
    write(tick.toLocaleString("en"), x(tick), shown.length * ROW + 16, 12, MUTED);
  }
  for (const [at, row] of shown.entries()) {
    const y = at * ROW + 20;
    let people = 0;
    for (const [part, color] of PARTS) {
      context.fillStyle = color;
      context.fillRect(x(people), y, x(people + row[part]) - x(people), BAR);
      people += row[part];
    }
    write(row.words, x(people) + 8, y + 16, 14, INK);
    write(row.source, 0, y + 16, 14, INK);
    if (row.side !== shown[at - 1]?.side) write(row.side, 0, y - 4, 12, MUTED);
  }
}

draw(document.querySelector("canvas"), await rows());
