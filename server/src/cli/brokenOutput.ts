const FAILED = 2;

/**
 * Ends the process when what it prints cannot be written. A reader that has seen enough (`| head`) closes the pipe, which is no reason to
 * complain; on a full disk the result is lost, and must not look like success.
 */
export function endWhereOutputBreaks(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(
      `proposals: the result cannot be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}\n`,
    );
    process.exit(FAILED);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    // Who does not listen to messages may still want the result.
    if (error.code !== 'EPIPE') process.exit(FAILED);
  });
}
