// A plain static file server: what any municipality's web server does, compressing included, and nothing more.
// `node server.mjs FOLDER PORT`; says 「ready」 when it answers.
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [folder, port] = [resolve(process.argv[2]), Number(process.argv[3])];
const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8',
};
const smallest = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/** A file and its compressed forms, made once: nobody waits for that. */
async function prepared(path) {
  const body = await readFile(path);
  const [br, packed] = await Promise.all([smallest.br(body), smallest.gzip(body)]);
  const encodings = { br, gzip: packed };
  for (const [name, bytes] of Object.entries(encodings)) if (bytes.length >= body.length) delete encodings[name];
  return { body, encodings, type: types[extname(path)] ?? 'application/octet-stream' };
}

const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
const named = paths.map(async (path) => [`/${relative(folder, path).split(sep).join('/')}`, await prepared(path)]);
const files = new Map(await Promise.all(named));

/** The name in the address; undefined where it cannot be read. */
function nameOf(address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

createServer((request, response) => {
  const file = files.get(nameOf(request.url));
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  const understood = (request.headers['accept-encoding'] ?? '').split(',').map((name) => name.split(';')[0].trim());
  const encoding = Object.keys(file.encodings).find((name) => understood.includes(name));
  const body = file.encodings[encoding] ?? file.body;
  response.writeHead(200, {
    'content-type': file.type, 'content-length': body.length, vary: 'accept-encoding',
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}).listen(port, '127.0.0.1', () => console.log('ready'));
