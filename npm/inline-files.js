/** The package's files in one script, in the place of `www/files.js`. */

import sheet from "./casualty-chart.css";
import * as workbench from "./pkg/workbench/casualty_chart.js";
import core from "./pkg/workbench/casualty_chart_bg.wasm";
import ar from "./texts/ar.json";
import az from "./texts/az.json";
import en from "./texts/en.json";
import es from "./texts/es.json";
import fa from "./texts/fa.json";
import fr from "./texts/fr.json";
import he from "./texts/he.json";
import hy from "./texts/hy.json";
import ru from "./texts/ru.json";
import tr from "./texts/tr.json";
import uk from "./texts/uk.json";

const TEXTS = { ar, az, en, es, fa, fr, he, hy, ru, tr, uk };

export async function open(path) {
  const [folder, name] = path.split(/[/.]/);
  if (folder !== "pkg") return new Response(folder === "texts" ? TEXTS[name] : sheet);
  // Not by `fetch`: a policy may forbid every connection.
  const bytes = Uint8Array.from(atob(core), (letter) => letter.charCodeAt(0));
  return new Response(bytes, { headers: { "content-type": "application/wasm" } });
}

export const glue = async () => workbench;
