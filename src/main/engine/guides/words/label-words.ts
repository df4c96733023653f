/** What authors write in front of terms, questions, answers and cases: "Answer: …", "T/F: …". */
export interface LabelWords {
  term: readonly string[];
  definition: readonly string[];
  example: readonly string[];
  /** Before an example within a sentence: "e.g.", "for example". */
  inlineExamples: readonly string[];
  question: readonly string[];
  answer: readonly string[];
  /** The same as the beginning of a sentence: "the correct answer is". */
  answerIs: readonly string[];
  explanation: readonly string[];
  trueFalse: readonly string[];
  /** Made-up cases that a question is about: "Case", "Problem 2". */
  cases: readonly string[];
  /** What such a case asks, and what comes out of it. */
  issues: readonly string[];
  conclusions: readonly string[];
}
