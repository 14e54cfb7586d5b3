/** The day on this machine's calendar, as `YYYY-MM-DD`. */
export function localDate(now = new Date()): string {
  const month = `${now.getMonth() + 1}`.padStart(2, '0');
  const day = `${now.getDate()}`.padStart(2, '0');
  return `${`${now.getFullYear()}`.padStart(4, '0')}-${month}-${day}`;
}
