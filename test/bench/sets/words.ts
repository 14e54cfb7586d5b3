const WORDS = 'old new slow quick first second inner outer upper lower shared local remote cold warm public'.split(' ');

/**
 * The same text in other words, so that no two copies are alike, and with labels where it has headings: a long proposal
 * has more text, hardly more headings.
 */
export function varied(body: string, round: number): string {
  let words = round;
  const word = () => {
    words += round;
    return WORDS[words % WORDS.length];
  };
  return body
    .replace(/^#{3,6} (.*)$/gm, '**$1**')
    .replace(/\b\d{1,3}\b/g, (digits) => String(Number(digits) + round))
    .replace(/\b(?:the|an?|and|of|to)\b/g, (article) => `${article} ${word()} ${round}`);
}
