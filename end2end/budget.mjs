// What a browser downloads before the first page works, in brotli, against its budget. Prints each file and the sum;
// exits 1 above the budget. Pieces that only later pages load are listed, but not counted.
import { readFileSync, readdirSync, existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const BUDGET = 250_000;
const pkg = join(dirname(fileURLToPath(import.meta.url)), '..', 'target', 'site', 'pkg');

/** The size as it is sent: of the compressed file beside it, or as compressed now. */
const weigh = (file) =>
  existsSync(`${file}.br`) ? statSync(`${file}.br`).size : brotliCompressSync(readFileSync(file)).length;

/** The file and every script that it imports at once; what it imports on demand comes later. */
function reached(file, found = new Set()) {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  const imports = /(?:import|export)\s*(?:[\w$*{][^"'()]*?from\s*)?["'](\.[^"']+)["']/g;
  for (const [, path] of readFileSync(file, 'utf8').matchAll(imports)) reached(join(dirname(file), path), found);
  return found;
}

const first = new Set([...reached(join(pkg, 'wheelhouse.js')), join(pkg, 'wheelhouse.wasm'), join(pkg, 'wheelhouse.css')]);
const missing = [...first].filter((file) => !existsSync(file));
if (missing.length || first.size < 3) {
  console.error(`Not built yet: ${missing.map((file) => relative(pkg, file)).join(', ') || pkg}`);
  process.exit(1);
}
const all = readdirSync(pkg, { recursive: true })
  .map((name) => join(pkg, name))
  .filter((file) => /\.(wasm|js|css)$/.test(file));

const row = (file, bytes) => console.log(`${String(bytes).padStart(9)}  ${relative(pkg, file)}`);
let sum = 0;
for (const file of first) {
  const bytes = weigh(file);
  sum += bytes;
  row(file, bytes);
}
const later = all.filter((file) => !first.has(file));
if (later.length) console.log('loaded by later pages:');
for (const file of later) row(file, weigh(file));

console.log(`first route: ${sum} of ${BUDGET} bytes in brotli`);
if (sum > BUDGET) {
  console.error(`The first route is ${sum - BUDGET} bytes over its budget. Move a page behind #[lazy_route].`);
  process.exit(1);
}
