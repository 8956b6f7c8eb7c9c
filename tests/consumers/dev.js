/**
 * Serves the page for Vite as Vite does it to who writes one: with what it
 * makes of packages ahead, and with this one left out of that.
 */

import { createServer } from "vite";
import { fileURLToPath } from "node:url";

for (const exclude of [[], ["casualty-chart"]]) {
  const server = await createServer({
    root: fileURLToPath(new URL("vite", import.meta.url)),
    publicDir: fileURLToPath(new URL("shared", import.meta.url)),
    cacheDir: fileURLToPath(new URL(`.vite-${exclude.length}`, import.meta.url)),
    configFile: false,
    logLevel: "warn",
    server: { host: "127.0.0.1", port: 0, hmr: false },
    optimizeDeps: { exclude },
  });
  await server.listen();
  console.log(`http://127.0.0.1:${server.httpServer.address().port}/`);
}
