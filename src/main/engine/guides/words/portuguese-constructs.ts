import type { ConstructWords } from './construct-words.ts';
import { phrases, words } from './list.ts';

export const portugueseConstructs: ConstructWords = {
  numbers: new Map([
    ...words('um dois três quatro cinco seis sete oito nove dez').map(
      (word, index) => [word, index + 1] as const,
    ),
    ['duas', 2] as const,
  ]),
  orders: phrases(
    `em ordem | nesta ordem | na seguinte ordem | por ordem | na ordem correta | ordem correta | passo a passo | de cima para baixo
     de baixo para cima | do maior para o menor | do menor para o maior | em ordem crescente | em ordem decrescente | ordem cronológica | ordem de prioridade`,
  ),
  ranges: {
    from: 'do',
    to: 'ao',
    first: 'primeiro',
    graded: words('maior menor melhor pior primeiro último mais menos alto baixo'),
  },
  procedures: {
    leads: phrases(
      `como | passos para | passos de | passos da | passos do | os passos | fases de | fases da | fases do | as fases | etapas de | etapas da | etapas do | as etapas
       procedimento para | procedimento de | processo de | processo para | protocolo de | protocolo para | instruções para | sequência de | ordem de`,
    ),
    nouns: words('passos procedimento processo fases etapas sequência procedimentos'),
    looseNouns: words('protocolo método instruções'),
    learning: words(
      'estudo estudar aprendizagem certificação curso carreira estágio projeto projetos entrevista técnicas estratégia estratégias memória',
    ),
    advising: words('usar utilizar evitar considerar manter escolher'),
    aims: words(
      'melhorar reduzir evitar prevenir proteger escolher estudar passar preparar lembrar ser estar saber economizar aprender memorizar funciona funcionam',
    ),
    parts: words('passos passo fases fase etapas etapa'),
    empty: words('seguintes seguinte estes estas aqui gerais básicos principais resumo a seguir'),
    others: words(
      `perguntas pergunta questionário dicas dica agenda links recursos referências objetivos temas conteúdos capítulos exemplos exemplo exercícios razões
       benefícios vantagens desvantagens características notas livros erros plano calendário recomendações princípios regras tipos classes requisitos`,
    ),
  },
  listHeads: words(
    `tipos classes categorias formas partes componentes elementos princípios pilares camadas níveis etapas fases objetivos propriedades características
     critérios requisitos condições fatores causas sintomas sinais efeitos usos regras direitos áreas grupos métodos técnicas modelos estados exceções órgãos ossos
     músculos dimensões consequências documentos poderes fontes`,
  ),
  of: words('de do da dos das para em por'),
  plainAdjectives: words(
    'principais básicos básicas importantes comuns essenciais gerais típicos diferentes seguintes fundamentais',
  ),
  thereAre: phrases('há | existem | distinguem-se | estes são | estas são | são'),
  advice: {
    headings: phrases(
      'boas práticas | melhores práticas | recomendações | bons hábitos | práticas recomendadas',
    ),
    good: phrases('correto | certo | bem | melhor | recomendado | sempre | sim | fazer'),
    bad: phrases('incorreto | errado | mal | erro | evitar | nunca | não fazer | erro comum | mito'),
    instead: phrases('em vez disso | melhor | correto | solução | correção | realidade'),
    negative: phrases('não | nunca | evite | evitar'),
    positive: phrases('sempre'),
    goodTitles: phrases('correto | certo | melhor | recomendado | sempre | o que fazer | fazer'),
    badTitles: phrases('incorreto | errado | nunca | o que não fazer | não fazer | evitar | proibido'),
    tips: phrases('dica | sugestão | recomendação'),
    study: words(
      'exame exames prova provas pergunta perguntas questionário curso lição capítulo apontamentos cartão cartões estudar estudo rever revisão aprender memorizar entender confundir',
    ),
    exams: phrases(
      'dia da prova | dia do exame | estratégia de prova | preparação para a prova | dicas de estudo | plano de estudo | dicas para a prova | como estudar',
    ),
    reasons: phrases('porque | pois | já que | para que | devido a | senão'),
    verbs: words('ter pôr usar fazer levar deixar'),
    shortGerunds: ['\uF8FF'],
    goodName: 'Boa prática',
    badName: 'Erro',
  },
  totals: phrases('total | totais | subtotal | soma'),
  menus: {
    places: phrases(
      'menu | menus | caixa de diálogo | barra de ferramentas | barra lateral | aba | painel de controle | clique direito',
    ),
    acts: phrases('clicar | clique | selecionar | selecione | abrir'),
    entries: phrases('configurações | arquivo | editar | opções | ferramentas'),
  },
  mnemonics: phrases(
    'mnemônico | mnemónica | mnemônica | mnemónico | regra mnemônica | truque de memória | macete',
  ),
  allAbove: phrases('todas as anteriores | todos os anteriores | todas estão corretas'),
  noneAbove: phrases('nenhuma das anteriores | nenhum dos anteriores'),
  choose: phrases('escolha | selecione | marque'),
  matching: phrases('relacione | associe | ligue'),
  objectiveLeads: phrases('deverá ser capaz de | você será capaz de | será capaz de | você aprenderá'),
  examDomains: phrases('domínio | área da prova'),
  objectiveVerbs: words(
    'descrever explicar compreender entender identificar enumerar definir comparar resumir reconhecer conhecer aplicar usar distinguir avaliar conceitos básicos como',
  ),
  called: phrases(
    'chama-se | chamam-se | denomina-se | é chamado | é chamada | é conhecido como | é conhecida como',
  ),
  theTerm: phrases('o termo | a palavra'),
  crossReferences: {
    see: phrases('veja | consulte'),
    for: words('para'),
    vague: words(
      'seção capítulo anexo figura tabela página abaixo acima aqui isto arquivo link artigo detalhes mais exemplo exemplos',
    ),
  },
  prompts: {
    order: '{title}: em que ordem? {items}',
    nextStep: '{title}: o que vem depois de “{step}”?',
    firstStep: '{title}: o que vem primeiro?',
    allSteps: '{title}: quais são as {count} etapas, em ordem?',
    nameAll: '{title}: cite os {count} elementos.',
    mistakeOrPractice: 'Erro ou boa prática? {statement}',
    instead: 'O que se deve fazer em vez disso? {mistake}',
    standsFor: 'O que significa {short}?',
    shortFor: 'Qual é a abreviatura de “{long}”?',
    mnemonic: 'Qual é a mnemônica para “{topic}”?',
    mnemonicMeans: 'O que significa a mnemônica “{mnemonic}”?',
    match: 'O que corresponde a “{item}”?',
    whereFor: 'Onde se encontra {use}?',
  },
};
