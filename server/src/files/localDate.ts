/** The day on this machine's calendar, as `YYYY-MM-DD`. */
export function localDate(now = new Date()): string {
  const month = `${now.getMonth() + 1}`.padStart(2, '0');
  const day = `${now.getDate()}`.padStart(2, '0');
  return `${`${now.getFullYear()}`.padStart(4, '0')}-${month}-${day}`;
}

/** The day and the time on this machine's clock, as `YYYY-MM-DDThh:mm:ss`. */
export function localTime(now = new Date()): string {
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => `${part}`.padStart(2, '0'));
  return `${localDate(now)}T${time.join(':')}`;
}
