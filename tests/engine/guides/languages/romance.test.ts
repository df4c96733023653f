import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from '../recognisers/compiled.ts';

describe('a guide to the cloud in Spanish', () => {
  const compilation = compiled([
    '# Nube del puerto',
    '',
    'El proveedor es responsable de la refrigeración. El cliente no es responsable de los discos. El cliente debe cerrar los puertos.',
    '',
    '| Servicio | El proveedor gestiona | El cliente gestiona |',
    '| --- | --- | --- |',
    '| Máquina | Discos, redes | Aplicaciones |',
    '| Almacén | Medidas físicas, técnicas y organizativas | Permisos |',
    '',
    '## Responsabilidades del cliente',
    '',
    '- Copias de seguridad',
    '',
    '## Glosario',
    '',
    '- **Zona**: Grupo de edificios con una sola red.',
    '- Réplica – copia que se guarda en otro lugar.',
    '',
    '## Preguntas',
    '',
    '- ¿Cuántas copias se guardan?',
    '- Respuesta: Tres.',
    '',
    '1. Verdadero o falso: El cliente enfría las salas.',
    '   Respuesta: Falso.',
  ]);

  it('gives cards whose items need no inflection', () => {
    expect(compilation.documents[0]?.language).toBe('es');
    expect(asked(cardsOf(compilation, 'responsibility-table'))).toEqual([
      'Máquina: ¿Quién es responsable de «Discos»? => Proveedor',
      'Máquina: ¿Quién es responsable de «redes»? => Proveedor',
      'Máquina: ¿Qué tareas tiene la parte «Proveedor»? => Discos | redes',
      'Máquina: ¿Quién es responsable de «Aplicaciones»? => Cliente',
      'Almacén: ¿Quién es responsable de «Medidas físicas, técnicas y organizativas»? => Proveedor',
      'Almacén: ¿Quién es responsable de «Permisos»? => Cliente',
    ]);
    expect(asked([...cardsOf(compilation, 'party-sentence'), ...cardsOf(compilation, 'party-list')])).toEqual(
      [
        '¿Quién es responsable de la refrigeración? => Proveedor',
        '¿Quién debe cerrar los puertos? => Cliente',
        '¿Quién es responsable de «Copias de seguridad»? => Cliente',
      ],
    );
    expect(asked(cardsOf(compilation, 'glossary')).at(-1)).toBe(
      '¿De qué término se trata? copia que se guarda en otro lugar. => Réplica',
    );
    expect(asked(cardsOf(compilation, 'question-answer'))).toEqual(['¿Cuántas copias se guardan? => Tres']);
    expect(asked(cardsOf(compilation, 'true-false'))).toEqual([
      '¿Verdadero o falso? El cliente enfría las salas. => Falso',
    ]);
  });
});

describe('a guide to law in French', () => {
  it('gives its who-cards and its terms', () => {
    const compilation = compiled([
      '# Le bail',
      '',
      'Le bailleur est responsable des grosses réparations. Le locataire est responsable de l’entretien courant.',
      '',
      '| Tâche | Responsable |',
      '| --- | --- |',
      '| Assurer le toit | Bailleur |',
      '| Ramoner la cheminée | Locataire |',
      '| Dresser l’état des lieux | Les deux |',
      '',
      '## Obligations du locataire',
      '',
      'Le locataire doit :',
      '',
      '- payer le loyer',
      '',
      '## Glossaire',
      '',
      '- **Caution** : Personne qui paie à la place du locataire.',
      '- **Préavis** : Délai qui sépare la lettre du départ.',
    ]);
    expect(compilation.documents[0]?.language).toBe('fr');
    expect(asked(compilation.cards.filter((card) => card.kind === 'responsibility'))).toEqual([
      'Qui est responsable de « Assurer le toit » ? => Bailleur',
      'Qui est responsable de « Ramoner la cheminée » ? => Locataire',
      'Qui est responsable de « Dresser l’état des lieux » ? => Bailleur | Locataire',
      'Qui est responsable des grosses réparations ? => Bailleur',
      'Qui est responsable de l’entretien courant ? => Locataire',
      'Qui doit payer le loyer ? => Locataire',
    ]);
    expect(asked(cardsOf(compilation, 'glossary'))[0]).toBe(
      'Que signifie « Caution » ? => Personne qui paie à la place du locataire.',
    );
  });
});

describe('a guide to nursing in Portuguese', () => {
  it('gives its who-cards, its terms and its questions', () => {
    const compilation = compiled([
      '# A enfermaria',
      '',
      'A médica é responsável pela alta. O enfermeiro deve medir a febre.',
      '',
      '| Tarefa | Responsável |',
      '| --- | --- |',
      '| Pedir exames | Médica |',
      '| Trocar o soro | Enfermeiro |',
      '',
      '- Termo: Edema',
      '- Definição: Inchaço por acúmulo de líquido.',
      '- Exemplo: Pernas inchadas no fim do dia.',
      '',
      '- Quando se troca o curativo?',
      '- Resposta: De manhã.',
    ]);
    expect(compilation.documents[0]?.language).toBe('pt');
    expect(asked(compilation.cards.filter((card) => card.kind === 'responsibility'))).toEqual([
      'Quem é responsável por “Pedir exames”? => Médica',
      'Quem é responsável por “Trocar o soro”? => Enfermeiro',
      'Quem é responsável pela alta? => Médica',
      'Quem deve medir a febre? => Enfermeiro',
    ]);
    expect(asked(cardsOf(compilation, 'term-example')).at(-1)).toBe(
      'De que termo isto é um exemplo? Pernas inchadas no fim do dia. => Edema',
    );
    expect(asked(cardsOf(compilation, 'question-answer'))).toEqual([
      'Quando se troca o curativo? => De manhã',
    ]);
  });
});

describe('a party behind a label or before an adverb', () => {
  it('is learned, so that its duty is not taken for the meaning of the label', () => {
    const { cards } = compiled([
      '# Tareas',
      '',
      '- Seguridad física: el proveedor es responsable de cerrar las salas de los servidores.',
      '- Parches: el proveedor también es responsable de instalar las versiones nuevas.',
      '- Datos: además, el cliente tiene la responsabilidad de guardar copias de los datos.',
    ]);
    expect(asked(cards)).toEqual([
      'Seguridad física: ¿Quién es responsable de cerrar las salas de los servidores? => Proveedor',
      'Parches: ¿Quién es responsable de instalar las versiones nuevas? => Proveedor',
      'Datos: ¿Quién tiene la responsabilidad de guardar copias de los datos? => Cliente',
    ]);
  });
});
