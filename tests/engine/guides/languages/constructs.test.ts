import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from '../recognisers/compiled.ts';

describe('constructs in German', () => {
  const compilation = compiled([
    '# Der Imkerverein',
    '',
    'Der Kassierer muss die Beiträge buchen. Die Imkerin prüft die Waben. Der Honig wird von dem Schriftführer gewogen.',
    '',
    '## Pflichten des Vorsitzenden',
    '',
    '- Versammlungen einberufen',
    '',
    '## Wer pflegt was?',
    '',
    '- **Gärtner**: Hecke, Teich',
    '- **Hausmeister**: Tor',
    '',
    '## Ablauf der Schleuderung',
    '',
    '1. Waben entdeckeln',
    '2. Rahmen einsetzen',
    '3. Kurbel drehen',
    '',
    'Die drei Arten von Bienen:',
    '',
    '- Arbeiterin',
    '- Drohne',
    '- Königin',
    '',
    '## Häufige Fehler',
    '',
    '- Stöcke im Regen öffnen',
    '',
    'Eselsbrücke: WAL = Waben, Ableger, Lüften',
    '',
    'Eine Königin lebt bis zu {{fünf}} Jahre.',
  ]);

  it('asks for steps, lists, mistakes, memory aids and gaps in German', () => {
    expect(asked(cardsOf(compilation, 'steps'))).toEqual([
      'Ablauf der Schleuderung: Was sind die 3 Schritte der Reihe nach? => Waben entdeckeln | Rahmen einsetzen | Kurbel drehen',
      'Ablauf der Schleuderung: Was kommt zuerst? => Waben entdeckeln',
      'Ablauf der Schleuderung: Was kommt nach „Waben entdeckeln“? => Rahmen einsetzen',
      'Ablauf der Schleuderung: Was kommt nach „Rahmen einsetzen“? => Kurbel drehen',
    ]);
    expect(asked(cardsOf(compilation, 'list'))).toEqual([
      'Die drei Arten von Bienen: Nennen Sie alle 3. => Arbeiterin | Drohne | Königin',
    ]);
    expect(asked(cardsOf(compilation, 'practice'))).toEqual([
      'Fehler oder richtig? Stöcke im Regen öffnen => Fehler',
    ]);
    expect(asked(cardsOf(compilation, 'mnemonic'))).toContain(
      'Wofür steht die Eselsbrücke „WAL“? => Waben, Ableger, Lüften',
    );
    expect(asked(cardsOf(compilation, 'cloze'))).toEqual(['Eine Königin lebt bis zu ____ Jahre. => fünf']);
  });

  it('knows people by their nouns where they act, have duties or head a list', () => {
    const questions = asked([
      ...cardsOf(compilation, 'party-sentence'),
      ...cardsOf(compilation, 'party-list'),
    ]);
    expect(questions).toContain('Wer muss die Beiträge buchen? => Kassierer');
    expect(questions).toContain('Wer prüft die Waben? => Imkerin');
    expect(questions).toContain('Von wem wird der Honig gewogen? => Schriftführer');
    expect(questions).toContain('Wer ist für „Versammlungen einberufen“ zuständig? => Vorsitzender');
    expect(questions).toContain('Wer ist für „Teich“ zuständig? => Gärtner');
    expect(questions).toContain('Wer ist für „Tor“ zuständig? => Hausmeister');
  });
});

describe('constructs in Spanish', () => {
  const compilation = compiled([
    '# El taller de bicicletas',
    '',
    'El encargado debe firmar los pedidos. El mecánico se ocupa de las ruedas. Las llaves son guardadas por el conserje.',
    '',
    '- **Limpiadora**: suelo, cristales',
    '- **Cajero**: caja, recibos',
    '',
    '## Pasos para cambiar una cámara',
    '',
    '1. Soltar la rueda',
    '2. Sacar la cubierta',
    '3. Inflar la cámara',
    '',
    '## Errores comunes',
    '',
    '- Apretar la cadena en exceso',
    '',
    '## Buenas prácticas',
    '',
    '- Engrasar los cables cada mes',
  ]);

  it('asks for steps and advice in Spanish', () => {
    expect(asked(cardsOf(compilation, 'steps'))).toContain(
      'Pasos para cambiar una cámara: ¿qué viene después de «Soltar la rueda»? => Sacar la cubierta',
    );
    expect(asked(cardsOf(compilation, 'practice'))).toEqual([
      '¿Error o buena práctica? Apretar la cadena en exceso => Error',
      '¿Error o buena práctica? Engrasar los cables cada mes => Buena práctica',
    ]);
  });

  it('knows people by their nouns', () => {
    const questions = asked([
      ...cardsOf(compilation, 'party-sentence'),
      ...cardsOf(compilation, 'party-list'),
    ]);
    expect(questions).toContain('¿Quién debe firmar los pedidos? => Encargado');
    expect(questions).toContain('¿Quién se ocupa de las ruedas? => Mecánico');
    expect(questions).toContain('¿Por quién son guardadas las llaves? => Conserje');
    expect(questions).toContain('¿Quién es responsable de «cristales»? => Limpiadora');
  });

  it('takes a list that says who people are for a glossary', () => {
    const { cards } = compiled([
      '# El club de remo de la ciudad',
      '',
      'El tesorero debe pagar las cuotas. La presidenta debe firmar las actas.',
      '',
      '- **Presidenta**: socia que representa al club en los actos',
      '- **Tesorero**: socio que lleva las cuentas del club',
    ]);
    expect(
      cards.filter((card) => card.prompt.includes('socia que') && card.kind === 'responsibility'),
    ).toEqual([]);
  });
});

describe('constructs in French and Portuguese', () => {
  it('reads duties behind an elided article, verbs of care and passives in French', () => {
    const { cards } = compiled([
      "# La vie de l'internat",
      '',
      "L'infirmier veille à la pharmacie. Le surveillant doit fermer les portes. Les repas sont préparés par le cuisinier.",
      '',
      '## Obligations du surveillant',
      '',
      '- Compter les élèves',
      '',
      '## Erreurs fréquentes',
      '',
      '- Oublier la liste des absents',
    ]);
    expect(asked(cards)).toContain('Qui veille à la pharmacie ? => Infirmier');
    expect(asked(cards)).toContain('Qui doit fermer les portes ? => Surveillant');
    expect(asked(cards)).toContain('Par qui sont préparés les repas ? => Cuisinier');
    expect(asked(cards)).toContain('Erreur ou bonne pratique ? Oublier la liste des absents => Erreur');
  });

  it('does the same in Portuguese, and takes a noun with what it is of for no verb', () => {
    const { cards } = compiled([
      '# A oficina da escola',
      '',
      'A oficina não abre no domingo. O zelador cuida do portão. A professora deve guardar as chaves.',
      '',
      '## Tarefas da professora',
      '',
      '- Troca de lâmpadas',
      '',
      '## Etapas da montagem',
      '',
      '1. Medir a tábua',
      '2. Cortar a madeira',
      '3. Lixar as bordas',
    ]);
    expect(asked(cards)).toContain('Quem cuida do portão? => Zelador');
    expect(asked(cards)).toContain('Quem deve guardar as chaves? => Professora');
    expect(asked(cards)).toContain('Quem é responsável por “Troca de lâmpadas”? => Professora');
    expect(asked(cards)).toContain('Etapas da montagem: o que vem primeiro? => Medir a tábua');
  });
});
