/** What may be asked of a piece of a document. */
export type Question = 'phrases' | 'placeholders' | 'opaque' | 'content' | 'labels';

/** What is known of a piece of a document, wherever it stands, as long as its text is the same. */
export class Kept {
  #known: Partial<Record<Question, object>> | undefined;

  get(question: Question): object | undefined {
    return this.#known?.[question];
  }

  /** What a computation gives, made once. */
  once<Answer extends object>(question: Question, compute: () => Answer): Answer {
    const known = this.get(question);
    if (known) return known as Answer;
    const answer = compute();
    this.set(question, answer);
    return answer;
  }

  set(question: Question, answer: object): void {
    this.#known ??= {};
    this.#known[question] = answer;
  }
}
