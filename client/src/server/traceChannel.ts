import { EventEmitter, type ExtensionContext, LogLevel, type LogOutputChannel, workspace } from 'vscode';

const SETTING = 'proposals.trace';

/**
 * Where the messages between editor and server are written: into the log, as long as `proposals.trace.server` asks for them. By itself
 * the client would write them only where somebody has also set the log's level, which no setting does.
 */
export function traceChannel(context: ExtensionContext, log: LogOutputChannel): LogOutputChannel {
  const changes = new EventEmitter<LogLevel>();
  const level = () =>
    workspace.getConfiguration(SETTING).get('server', 'off') === 'off' ? log.logLevel : LogLevel.Trace;
  context.subscriptions.push(
    changes,
    log.onDidChangeLogLevel(() => changes.fire(level())),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) changes.fire(level());
    }),
  );
  return Object.create(log, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changes.event },
    // What is less than "info" the log leaves out at its usual level.
    trace: { value: (message: string) => log.info(message) },
  });
}
