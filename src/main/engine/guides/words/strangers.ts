import { words } from './list.ts';

/**
 * The commonest words of languages that the recognisers do not know, so that a text in one of them is not taken for one that they
 * do know. By BCP 47 language.
 */
export const strangers: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'nl',
    words(
      'de het een van en in is dat op te zijn met voor die niet aan er om ook als maar worden wordt door naar bij uit deze',
    ),
  ],
  [
    'it',
    words(
      'il lo la di che e un una per con del della sono non è nel alla gli le dei delle da si come più anche dal i',
    ),
  ],
  ['ca', words('el la els les de i que un una per amb del és no als són es en dels pel aquest aquesta al')],
  ['ro', words('și de la în a cu pe care este sunt un o din pentru nu se mai ca fi sau prin')],
  ['pl', words('i w na z do nie się jest że to o za po przez dla oraz są jak od ze przy lub które który')],
  ['cs', words('a v na se je že z do o s k pro jako to i za by od po jsou nebo při které který')],
  ['hu', words('a az és hogy nem is egy van ez meg de ha vagy mint csak el minden azt által')],
  ['sv', words('och att det i en är som på av för med till den inte ett om har de kan eller vid från ska')],
  ['da', words('og at det i en er som på af for med til den ikke et om har de kan eller ved fra skal')],
  ['nb', words('og å det i en er som på av for med til den ikke et om har de kan eller ved fra skal')],
  ['fi', words('ja on ei se että ovat tai kun myös joka sen mukaan ole voi ovat sekä jos')],
  ['tr', words('ve bir bu için ile da de olarak olan çok daha gibi en ise veya her kadar değil tarafından')],
  [
    'id',
    words('yang dan di untuk dengan dari ini pada adalah itu dalam tidak akan atau oleh juga sebagai ke'),
  ],
  ['vi', words('và là của các có được cho trong một không những với người đã này để khi từ về')],
  ['tl', words('ang ng sa mga na ay at ni para hindi ito kung may')],
  ['sw', words('ya na wa kwa ni katika za la cha kuwa hii au kama')],
]);

/** Labels of questions in languages and scripts that have no other words here. */
export const questionLabels: readonly string[] = words(
  `q 問 问 問い 質問 問題 问题 提问 질문 문제 문 س سؤال السؤال پرسش سوال ש שאלה ε ερώτηση ερώτημα в вопрос питання въпрос питање vraag domanda întrebare
   pytanie otázka kérdés fråga spørgsmål spørsmål kysymys soru pertanyaan tanong swali`,
);

/** Labels of their answers. */
export const answerLabels: readonly string[] = words(
  `a 答 答え 回答 答案 解答 답 답변 정답 ج جواب الجواب إجابة الإجابة پاسخ ת תשובה α απάντηση о ответ відповідь отговор одговор antwoord risposta
   răspuns odpowiedź odpověď válasz svar vastaus cevap yanıt jawaban sagot jibu`,
);
