// What a browser downloads before the first page works, in brotli, against its budget. Prints each file and the sum,
// then what each other page adds to it; exits 1 above the budget.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** What the first route may weigh. */
const BUDGET = 250_000;
const FIRST_PAGE = process.env.FIRST_PAGE ?? 'portfolio_page';
const pkg = join(dirname(fileURLToPath(import.meta.url)), '..', 'target', 'site', 'pkg');

/** The size as it is sent: of the compressed file beside it, or as compressed now. */
const weigh = (file) =>
  existsSync(`${file}.br`) ? statSync(`${file}.br`).size : brotliCompressSync(readFileSync(file)).length;

const sum = (files) => files.reduce((total, file) => total + weigh(file), 0);

/** The script and every script that it imports at once; what it imports on demand comes later. */
function scripts(file, found = new Set()) {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  const imports = /(?:import|export)\s*(?:[\w$*{][^"'()]*?from\s*)?["'](\.[^"']+)["']/g;
  for (const [, path] of readFileSync(file, 'utf8').matchAll(imports)) scripts(join(dirname(file), path), found);
  return found;
}

/** The pieces of the program that each page loads, by the page's name. */
function pages() {
  const manifest = join(pkg, '__wasm_split_manifest.json');
  if (!existsSync(manifest)) return new Map();
  const entries = Object.entries(JSON.parse(readFileSync(manifest, 'utf8')));
  return new Map(entries.map(([name, pieces]) => [
    name.replace(/_\d+$/, ''),
    pieces.map((piece) => join(pkg, `${piece}.wasm`)),
  ]));
}

const start = ['wheelhouse.js', 'wheelhouse.wasm', 'wheelhouse.css'].map((name) => join(pkg, name));
const missing = start.filter((file) => !existsSync(file));
if (missing.length) {
  console.error(`Not built yet: ${missing.map((file) => relative(process.cwd(), file)).join(', ')}`);
  process.exit(1);
}

const row = (bytes, name) => console.log(`${String(bytes).padStart(9)}  ${name}`);
const byPage = pages();
const first = [...new Set([...scripts(start[0]), ...start, ...(byPage.get(FIRST_PAGE) ?? [])])];
for (const file of first) row(weigh(file), relative(pkg, file));
const total = sum(first);
row(total, `first route in brotli; the limit is ${BUDGET}`);

const added = [...byPage]
  .filter(([name]) => name !== FIRST_PAGE)
  .map(([name, files]) => [sum(files.filter((file) => !first.includes(file))), name])
  .sort(([a], [b]) => b - a);
if (added.length) console.log('Added by the heaviest of the other pages, when they are first opened:');
for (const [bytes, name] of added.slice(0, 8)) row(bytes, name);

if (total > BUDGET) {
  console.error(`The first route is ${total - BUDGET} bytes over its budget. Move what it does not need behind #[lazy_route].`);
  process.exit(1);
}
