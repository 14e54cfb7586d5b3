import { serve } from './serve.ts';
import { surviveErrors } from './surviveErrors.ts';
import { connect } from './wire/connect.ts';

/** Serves the client that started this process, in the way that its arguments name. */
export function start(): void {
  const end = (reason: string) => {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  };
  const connection = serve((options) => connect(process.argv.slice(2), options), end);
  surviveErrors((message) => connection.console.error(message));
}
