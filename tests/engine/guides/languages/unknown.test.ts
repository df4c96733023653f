import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseWords, languages } from '../../../../src/main/engine/guides/words/index.ts';
import { asked, compiled } from '../recognisers/compiled.ts';

describe('a document in a language that is not known', () => {
  const dutch = compiled([
    '# Gedeelde taken',
    '',
    'De huurder is verantwoordelijk voor de ramen. De verhuurder beheert het dak van de woning en de ketel in de kelder.',
    '',
    '- Onderhoud: het werk dat een gebouw in goede staat houdt.',
    '- Borg: een bedrag dat de huurder bij het begin betaalt.',
    '- Opzegging: de brief waarmee een van de twee de huur beëindigt.',
    '',
    '## Adres',
    '',
    '- Straat: Kade 4',
    '- Plaats: Delft',
    '- Telefoon: geen',
  ]);

  it('gives its lists of terms without a word of another language', () => {
    expect(asked(dutch.cards)).toEqual([
      'Onderhoud = ? => het werk dat een gebouw in goede staat houdt.',
      'het werk dat een gebouw in goede staat houdt. = ? => Onderhoud',
      'Borg = ? => een bedrag dat de huurder bij het begin betaalt.',
      'een bedrag dat de huurder bij het begin betaalt. = ? => Borg',
      'Opzegging = ? => de brief waarmee een van de twee de huur beëindigt.',
      'de brief waarmee een van de twee de huur beëindigt. = ? => Opzegging',
    ]);
    expect(dutch.documents[0]?.language).toBe('nl');
  });

  it('says why the rest is left out', () => {
    const left = dutch.ledger.filter((entry) => entry.verdict === 'left-out');
    expect(left.length).toBeGreaterThan(3);
    expect(left.every((entry) => entry.why.startsWith('in a language that is not known yet'))).toBe(true);
  });

  it('goes by the declared language before the words', () => {
    const { documents, cards } = compiled([
      '---',
      'language: fi',
      '---',
      '',
      'The tenant is responsible for the windows.',
    ]);
    expect(documents[0]?.language).toBe('fi');
    expect(cards).toEqual([]);
  });
});

describe('abbreviations in capitals', () => {
  it('are no words of another language', () => {
    expect(
      chooseWords(null, 'DES, IST and DEM: old ciphers. DES keys, IST marks, DEM tables.').words.language,
    ).toBe('en');
  });
});

describe('other scripts', () => {
  it('mark questions and answers with words and signs of their own, line under line', () => {
    const japanese = compiled([
      '# 海の生物',
      '',
      '質問1：鯨は何類ですか？',
      '回答：哺乳類',
      '',
      '問：蟹の足は何本か。',
      '答：十本',
    ]);
    expect(asked(japanese.cards)).toEqual(['鯨は何類ですか？ => 哺乳類', '蟹の足は何本か。 => 十本']);
    const russian = compiled(['# Музыка', '', '**Вопрос 1.** Сколько струн у скрипки?', '**Ответ:** Четыре']);
    expect(asked(russian.cards)).toEqual(['Сколько струн у скрипки? => Четыре']);
    const arabic = compiled(['# الطقس', '', 'س: ما لون السماء؟', 'ج: أزرق']);
    expect(asked(arabic.cards)).toEqual(['ما لون السماء؟ => أزرق']);
    const greek = compiled(['# Μουσική', '', 'Ερώτηση: Πόσες χορδές έχει το βιολί;', 'Απάντηση: Τέσσερις']);
    expect(asked(greek.cards)).toEqual(['Πόσες χορδές έχει το βιολί; => Τέσσερις']);
  });

  it('hold terms on lines of their own, and gaps in braces', () => {
    const { cards } = compiled([
      '# 厨房',
      '',
      '砧板：切菜时垫在下面的板子',
      '蒸锅：用水蒸气加热食物的锅',
      '漏勺：从汤里捞出食物的勺子',
      '',
      '水在{{一百}}度沸腾。',
    ]);
    expect(asked(cards)).toContain('蒸锅 = ? => 用水蒸气加热食物的锅');
    expect(asked(cards)).toContain('水在____度沸腾。 => 一百');
  });

  it('keep full-width punctuation, and take it for what it is', () => {
    const { cards, documents } = compiled([
      '# 基本用語',
      '',
      '- 鍵：データを読めるようにするための秘密の値。',
      '- 署名：送った人を確かめるために付ける値。',
      '- 要約：長い文から作られる短い値のこと。',
      '',
      'Q：鍵は誰が持ちますか？',
      '',
      'A：利用者が持ちます。',
    ]);
    expect(documents[0]?.language).toBe('ja');
    expect(asked(cards)).toEqual([
      '鍵は誰が持ちますか？ => 利用者が持ちます。',
      '鍵 = ? => データを読めるようにするための秘密の値。',
      'データを読めるようにするための秘密の値。 = ? => 鍵',
      '署名 = ? => 送った人を確かめるために付ける値。',
      '送った人を確かめるために付ける値。 = ? => 署名',
      '要約 = ? => 長い文から作られる短い値のこと。',
      '長い文から作られる短い値のこと。 = ? => 要約',
    ]);
  });

  it('do not ask for a term that stands in its own meaning', () => {
    const { cards } = compiled([
      '- 暗号：暗号とは文を読めない形にする方法。',
      '- 復号：読めない形から元の文に戻す方法。',
      '- 署名：送った人を確かめるために付ける値。',
    ]);
    expect(cards.map((card) => card.prompt)).not.toContain('暗号とは文を読めない形にする方法。 = ?');
    expect(cards.map((card) => card.answer[0])).not.toContain('暗号');
  });

  it('read Arabic and Hebrew from right to left as they are written', () => {
    const { cards, documents } = compiled([
      '| مصطلح | معنى |',
      '| --- | --- |',
      '| خادم | حاسوب يقدم خدمة لغيره |',
      '| عميل | برنامج يطلب خدمة من خادم |',
      '',
      'س: ما هو الموجه؟',
      '',
      'ج: جهاز يربط بين شبكتين.',
    ]);
    expect(documents[0]?.language).toBe('ar');
    expect(asked(cards)).toContain('ما هو الموجه؟ => جهاز يربط بين شبكتين');
    expect(asked(cards)).toContain('خادم = ? => حاسوب يقدم خدمة لغيره');
    expect(compiled(['שלום עולם. זה מסמך קצר.']).documents[0]?.language).toBe('he');
  });
});

describe('the choice of a language', () => {
  it('never takes an English guide for another, whichever part of it is read', () => {
    const guides = readdirSync('decks').map((name) => readFileSync(`decks/${name}`, 'utf8'));
    fc.assert(
      fc.property(
        fc.constantFrom(...guides),
        fc.nat(),
        fc.integer({ min: 80, max: 4000 }),
        (guide, at, length) => {
          const from = at % Math.max(1, guide.length - length);
          expect(chooseWords(null, guide.slice(from, from + length)).words).toBe(languages[0]);
        },
      ),
    );
  });

  it('tells the known languages and some others by their commonest words', () => {
    const texts: readonly (readonly [string, string])[] = [
      ['Der Mieter zahlt die Miete und ist für die Fenster in der Wohnung verantwortlich.', 'de'],
      ['El inquilino paga el alquiler de la casa y es responsable de las ventanas.', 'es'],
      ['Le locataire paie le loyer de la maison et il est responsable des fenêtres.', 'fr'],
      ['O inquilino paga o aluguel da casa e é responsável pelas janelas da sala.', 'pt'],
      ['L’inquilino paga il canone della casa ed è responsabile delle finestre che sono nella sala.', 'it'],
      ['Najemca płaci czynsz i nie jest odpowiedzialny za okna, które są w domu.', 'pl'],
      ['The tenant pays the rent and is responsible for the windows of the house.', 'en'],
    ];
    for (const [text, language] of texts) expect(chooseWords(null, text).language).toBe(language);
  });
});
