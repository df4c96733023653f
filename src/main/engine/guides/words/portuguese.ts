import { blank, spokenRecognisers } from './blank.ts';
import { portugueseRoles } from './romance-roles.ts';
import { portugueseConstructs } from './portuguese-constructs.ts';
import { phrases, words } from './list.ts';
import { romanceFrames, romanceSingular, romanceStem, romanceVerbs } from './romance.ts';
import type { Words } from './types.ts';

const leads = words('em no na nos nas para com durante sob sem após quando se segundo');

export const portuguese: Words = {
  ...blank,
  language: 'pt',
  recognisers: spokenRecognisers,
  frames: romanceFrames({
    nom: 'o | a | os | as | um | uma | cada | todo | todos os | nosso | nossa',
    be: 'é,são > é | será,serão > será',
    responsible:
      'responsável,responsáveis > responsável | o responsável,os responsáveis,a responsável > responsável | o único responsável > responsável',
    of: 'por | pelo | pela | pelos | pelas | de | do | da | dos | das',
    ofParty: 'do | da | dos | das | de',
    has: 'tem a responsabilidade de,têm a responsabilidade de > tem a responsabilidade de | assume a responsabilidade de,assumem a responsabilidade de > assume a responsabilidade de',
    modal:
      'deve,devem > deve | tem de,têm de > tem de | tem que,têm que > tem que | precisa,precisam > precisa',
    duty: 'papel | Papel | atribuições | Atribuições | responsabilidades | Responsabilidades | responsabilidade | Responsabilidade | tarefas | Tarefas | obrigações | Obrigações | funções | Funções | as responsabilidades | as tarefas | as obrigações | as funções | deveres | Deveres',
    your: 'suas | Suas | sua | Sua | seus | Seus',
    these: 'o seguinte | os seguintes | as seguintes tarefas | as seguintes',
    include: 'são | incluem | inclui',
    leads,
    main: words('e mas enquanto embora'),
    final: ['ao passo que'],
    continuations: phrases(
      'que | cujo | cuja | onde | quando | se | para | por | com | sem | em | no | na | nos | nas | de | do | da | dos | das | ao | à | como | incluindo | exceto | salvo | mas | não | ou seja | por exemplo | segundo | entre | sobre | bem como | assim como',
    ),
    evidence: words('responsável responsáveis responsabilidade'),
    cares:
      'cuida,cuidam > cuida | se encarrega,se encarregam > se encarrega | encarrega-se,encarregam-se > encarrega-se | trata,tratam > trata | se ocupa,se ocupam > se ocupa | está encarregado,está encarregada,estão encarregados > está encarregado | responde,respondem > responde',
    ofCare: 'de | do | da | dos | das | por | pelo | pela | pelos | pelas',
    passive: 'é | são | será | serão',
    by: 'por | pelo | pela | pelos | pelas',
    participle: /\p{Ll}+(?:ad|id|rit|eit|ert|pag|entregu|ost)[oae]s?/u,
    byWhom: 'Por quem {passive} {participle} {object}?',
    verbs: romanceVerbs(
      words(
        `prepara cobra contrata convoca redige guarda aprova assina revisa confere controla vigia supervisiona gerencia administra organiza planeja coordena
       dirige leva paga conserta repara limpa mantém instala troca substitui mede pesa registra anota arquiva conserva protege fecha abre informa
       comunica avisa notifica autoriza escolhe nomeia decide estabelece fixa calcula emite envia recebe entrega distribui compra vende aluga
       atende cuida vacina receita prescreve diagnostica opera examina analisa avalia corrige ensina forma explica traduz
       projeta desenha constrói fabrica monta testa programa publica edita dirige carrega descarrega transporta cozinha serve lava ordena recolhe
       semeia rega poda colhe alimenta assegura garante assume representa defende julga investiga apresenta presta verifica elabora realiza executa`,
      ),
      (verb) => verb.replace(/[ae]$/u, '$&m'),
    ),
    infinitive: /\p{Ll}+(?:ar|er|ir|or|ôr)/u,
  }),
  frequent: words(
    'o a os as de do da dos das que e em nas nos pelos pelas um uma é para com não no na por se mais ao como sua seu são ou pelo pela ser quando',
  ),
  functionWords: words(
    'o a os as de do da dos das que e ou um uma uns umas é são se por para com ao à no na nos nas em seu sua seus suas este esta entre sobre pelo pela',
  ),
  prepositions: words('em no na com por para entre sobre pelo pela'),
  articles: words('o a os as um uma'),
  determiners: words('o a os as um uma cada todo todos todas nosso nossa seu sua seus suas este esta'),
  singleDeterminers: words('um uma cada'),
  learner: { subjects: words('você'), possessives: [], name: 'Você', polite: [] },
  dutyNouns: words(
    'responsabilidade responsabilidades tarefa tarefas obrigação obrigações função funções dever deveres',
  ),
  weakDutyNouns: words('tarefa tarefas função funções'),
  roleNouns: portugueseRoles,
  machineRoles: words('agente corretor condutor operador controlador cliente'),
  beingStarts: words('um uma pessoa pessoas quem órgão reunião grupo conjunto profissional'),
  agentEndings: words(
    'or ora ores ente ante ista ário ária eiro eira equipe equipa cliente provedor fornecedor empresa comitê tribunal juiz médico médica usuário advogado advogada',
  ),
  columnVerbs: words(
    'gerencia gerenciam gere gerem administra administram controla controlam faz fazem opera operam mantém protege protegem deve devem',
  ),
  notParties: words(
    'responsabilidades responsabilidade compartilhada compartilhadas partilhada principais outras geral exemplo exemplos tabela resumo modelo isto este esta todos ninguém cada quem que qual e ou ambos segurança',
  ),
  responsible: phrases('responsável por | responsáveis por'),
  modals: phrases('deve | devem | tem de | têm de | tem que | têm que'),
  studyVerbs: words('saber conhecer entender compreender lembrar aprender ser estar ter poder'),
  includeVerbs: words('inclui incluem contém'),
  containing: {
    one: phrases('inclui | contém | compreende'),
    many: phrases('incluem | contêm | compreendem'),
  },
  be: words('é são'),
  by: words('por pelo pela'),
  and: ['e', '&', '/', '+'],
  or: ['ou'],
  adverbs: words('também sempre só apenas somente além plenamente diretamente exclusivamente'),
  negations: words('não nunca jamais nenhum nenhuma nem sem tampouco'),
  exclusive: words('só apenas somente unicamente exclusivamente'),
  raci: {
    R: words('responsável'),
    A: words('aprovador'),
    S: words('apoio'),
    C: words('consultado'),
    I: words('informado'),
  },
  shared: phrases(
    'ambos | ambas | ambas as partes | os dois | compartilhada | compartilhado | partilhada | partilhado | conjunta | todos | responsabilidade compartilhada',
  ),
  nothing: phrases('- | – | — | n/a | ? | … | nenhum | nenhuma | nada | não se aplica'),
  yes: [...blank.yes, 'sim'],
  no: [...blank.no, 'não'],
  conjunctions: words('mas enquanto e embora porque'),
  leadWords: leads,
  emptyLeads: phrases(
    'além disso | por exemplo | por outro lado | no entanto | em geral | portanto | também',
  ),
  clauseLeads: words('se quando enquanto depois antes porque até'),
  ownSubjects: words('ele ela eles elas'),
  clauseWords: words('quem que qual como quando onde se'),
  pointers: words('isto isso este esta estes estas esse essa ele ela eles elas aquilo'),
  labels: {
    term: words('termo conceito palavra'),
    definition: words('definição significado'),
    example: phrases('exemplo | exemplos | por exemplo'),
    inlineExamples: phrases('por exemplo | p. ex. | p.ex.'),
    question: words('pergunta questão p'),
    answer: phrases('resposta | r | solução | resposta correta | gabarito'),
    answerIs: phrases('a resposta correta é | a resposta é'),
    explanation: phrases('explicação | razão | motivo | por quê | por que | justificativa'),
    trueFalse: phrases(
      'verdadeiro ou falso | verdadeiro/falso | v/f | certo ou errado | verdadeiro ou falso?',
    ),
    cases: phrases('caso | caso prático | estudo de caso | situação | problema | fatos'),
    issues: phrases('questão jurídica | problema jurídico'),
    conclusions: phrases('conclusão | resultado'),
  },
  definitionStarts: words('um uma o a os as cada algo conjunto processo'),
  relatives: words('que cujo cuja onde quando para'),
  definitions: {
    refers: phrases('significa | refere-se a | é definido como | é definida como'),
    copulas: ['é'],
    hedges: words('simplesmente basicamente'),
    openers: words('um uma'),
    clauses: words('que cujo cuja onde'),
    praise: words(
      'importante essencial fundamental chave crucial vital boa bom melhor grande parte base responsabilidade forma maneira primeiro primeira segundo segunda último única único exemplo tarefa',
    ),
    kinds: words('tipos classes categorias formas'),
  },
  references: phrases('consulte | ver | veja | mais informações | para mais informações'),
  bareSubjects: words('ele ela eles elas isto isso este esta'),
  whoWords: phrases('quem | que parte | qual parte'),
  hows: words('como'),
  whatIs: phrases('o que é | o que são | o que significa'),
  countedWords: words(
    'passo etapa dia semana fase parte capítulo exemplo figura tabela nota dica módulo lição unidade seção questão pergunta exercício caso cenário regra artigo nível página versão',
  ),
  noMeanings: words(
    'eu ele ela nós você ver veja sempre nunca se quando use utilize evite lembre tente sim não isto isso há porque',
  ),
  fieldLabels: phrases(
    'fonte | autor | autora | data | duração | preço | custo | versão | vantagem | vantagens | desvantagem | desvantagens | objetivo | objetivos | propósito | finalidade | resultado | solução | problema | causa | efeito | quando | onde | quem | por quê | nome | tipo | status | local | dose | tratamento | sintomas | diagnóstico | função | tamanho | prioridade | responsável',
  ),
  neutralLabels: words(
    'exemplo exemplos nota notas dica importante lembre-se aviso atenção resumo regra cenário',
  ),
  truth: {
    true: words('verdadeiro certo correto sim v'),
    false: words('falso errado incorreto não f'),
    trueName: 'Verdadeiro',
    falseName: 'Falso',
  },
  columns: {
    ...blank.columns,
    task: words('tarefa tarefas atividade obrigação função'),
    party: phrases(
      'responsável | parte responsável | quem | quem? | quem é responsável? | encarregado | papel responsável | gerenciado por | responsabilidade | a cargo de',
    ),
    analogy: words('analogia comparação metáfora'),
    term: phrases('termo | conceito | palavra | sigla | termos | abreviatura'),
    definition: phrases('definição | significado | descrição | explicação'),
    example: words('exemplo exemplos'),
    attributes: words(
      'característica características propriedade propriedades aspecto critério parâmetro diferença',
    ),
    topics: words('tema temas ponto pontos questão área assunto'),
    opposites: phrases('vantagens | mito | certo | errado | antes'),
    values: words('valor valores detalhe detalhes descrição'),
    records: phrases(
      'data | autor | versão | semana | dia | passo | link | nº | número | id | página | módulo | fonte | capítulo | pergunta | resposta | notas | observações | comentários',
    ),
  },
  headings: {
    ...blank.headings,
    glossary: phrases(
      'glossário | termos-chave | definições | terminologia | conceitos-chave | vocabulário | conceitos básicos | conceitos',
    ),
    shared: phrases(
      'compartilhada | compartilhadas | partilhada | partilhadas | conjunta | ambas as partes | ambos',
    ),
    models: phrases('modelo | estrutura | matriz | resumo | introdução | conceito | o que é'),
    roles: phrases('papéis e responsabilidades | responsabilidades | papéis | quem faz o quê | funções'),
    mistakes: phrases('erros comuns | erros frequentes | erros'),
    practices: phrases('boas práticas | melhores práticas | recomendações | dicas'),
    objectives: phrases('objetivos de aprendizagem | objetivos | pré-requisitos'),
    questions: phrases(
      'perguntas | questionário | perguntas frequentes | questões | exercícios | autoavaliação',
    ),
    answers: phrases('respostas | gabarito | soluções'),
    examples: phrases('exemplo | exemplos | estudo de caso | cenário'),
    summary: phrases('resumo | conclusão | conclusões'),
    links: phrases('referências | links | bibliografia | recursos | veja também | mais informações | fontes'),
  },
  host: {
    ...blank.host,
    navigation: phrases(
      'pular para o conteúdo | ir para o conteúdo | índice | nesta página | voltar ao topo | próxima página | leia mais',
    ),
    legal: phrases('todos os direitos reservados | © | política de privacidade | termos de uso'),
    reveal: phrases('mostrar resposta | ver resposta'),
  },
  constructs: portugueseConstructs,
  grammar: {
    ...blank.grammar,
    stem: romanceStem,
    singular: romanceSingular,
    possessive: (name) => `“${name}”`,
  },
  prompts: {
    ...blank.prompts,
    who: 'Quem {predicate}?',
    responsibleFor: 'é responsável por “{item}”',
    decides: 'é responsável por “{item}”',
    ensures: 'é responsável por “{item}”',
    hasTo: 'é responsável por “{item}”',
    listResponsible: 'quais são as tarefas da parte “{party}”',
    listVerb: 'quais são as tarefas da parte “{party}”',
    listModal: 'quais são as tarefas da parte “{party}”',
    contains: 'O que inclui? {subject}',
    contain: 'O que inclui? {subject}',
    means: 'O que significa “{term}”?',
    attribute: '{subject}: {attribute}?',
    attributeReverse: 'A que corresponde? {attribute}: {value}',
    whichTerm: 'De que termo se trata? {meaning}',
    givenExample: 'Que exemplo é dado de “{term}”?',
    exampleOf: 'De que termo isto é um exemplo? {example}',
    analogy: 'Qual é a analogia de “{item}”?',
    part: '{label}: qual é a tarefa da parte {whose}?',
    contrast: '{label}: como se dividem as tarefas entre as partes?',
    otherSide: '{known}. Qual é a tarefa da parte {whose}?',
    trueOrFalse: 'Verdadeiro ou falso? {statement}',
    why: 'Por que é {verdict}? {statement}',
    mustStill: 'Por que é falso? {statement}',
    accountable: 'presta contas por “{item}”',
    consulted: 'é consultado sobre “{item}”',
    informed: 'é informado sobre “{item}”',
    matrix: 'Quem é responsável por “{item}”?',
  },
};
