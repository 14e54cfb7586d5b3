// Answers each change of a document with no problems, at once: what the pipe, the framing and the client cost alone.
let received = Buffer.alloc(0);
process.stdin.on('data', (chunk) => {
  received = Buffer.concat([received, chunk]);
  for (let end = received.indexOf('\r\n\r\n'); end >= 0; end = received.indexOf('\r\n\r\n')) {
    const length = Number(/\d+/.exec(received.toString('latin1', 0, end))?.[0]);
    if (received.length < end + 4 + length) return;
    const { id, params } = JSON.parse(received.toString('utf8', end + 4, end + 4 + length));
    received = received.subarray(end + 4 + length);
    const { uri, version } = params?.textDocument ?? {};
    const publish = { method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics: [] } };
    const body = JSON.stringify({
      jsonrpc: '2.0',
      ...(id === undefined ? publish : { id, result: { capabilities: {} } }),
    });
    process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
});
