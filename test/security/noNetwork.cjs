// Keeps a process, and its threads, from the network and from starting anything but git: each try is noted in the file that
// FORBIDDEN_LOG names, and fails. For NODE_OPTIONS=--require.
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const http = require('node:http');
const http2 = require('node:http2');
const https = require('node:https');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');
const { basename } = require('node:path');
const tls = require('node:tls');

function refuse(what) {
  appendFileSync(process.env.FORBIDDEN_LOG, `${what}\n`);
  throw new Error(`${what} is forbidden here.`);
}

function forbid(holder, named, ...names) {
  for (const name of names) if (typeof holder[name] === 'function') holder[name] = () => refuse(`${named}.${name}`);
}

forbid(net.Socket.prototype, 'Socket', 'connect');
forbid(net.Server.prototype, 'Server', 'listen');
forbid(dgram.Socket.prototype, 'dgram', 'bind', 'connect', 'send');
forbid(tls, 'tls', 'connect');
forbid(http, 'http', 'request', 'get');
forbid(https, 'https', 'request', 'get');
forbid(http2, 'http2', 'connect');
for (const [holder, named] of [
  [dns, 'dns'],
  [dns.promises, 'dns.promises'],
])
  forbid(holder, named, ...Object.keys(holder).filter((name) => /^(?:lookup|resolve|reverse)/.test(name)));
forbid(globalThis, 'globalThis', 'fetch', 'WebSocket', 'EventSource');

for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) {
  const call = childProcess[name];
  childProcess[name] = (file, ...rest) => {
    if (name.startsWith('execFile') || name.startsWith('spawn')) {
      if (basename(String(file)).replace(/\.exe$/, '') === 'git') return call(file, ...rest);
    }
    return refuse(`${name} ${file}`);
  };
}
syncBuiltinESMExports();
