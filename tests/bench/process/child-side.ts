// The side of a part that runs in a process of its own: answers what the measurement asks, and ends with it.

export type Answering = Readonly<Record<string, (value: unknown) => unknown>>;

type Question = { readonly number: number; readonly name: string; readonly value: unknown };

/** Answers each question in the order in which it can; a question that fails is answered with the reason. */
export function answerParent(answers: Answering): void {
  process.on('message', (question: Question) => {
    const answer = answers[question.name];
    void (async () => {
      if (answer === undefined) throw new Error(`No answer to ${question.name} here`);
      return answer(question.value);
    })().then(
      (value) => process.send?.({ number: question.number, ok: true, value }),
      (problem: unknown) =>
        process.send?.({
          number: question.number,
          ok: false,
          value: problem instanceof Error ? problem.stack : problem,
        }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ number: 0, ok: true, value: null });
}

/** Tells the measurement something it did not ask. */
export function tellParent(value: unknown): void {
  process.send?.({ number: -1, ok: true, value });
}
