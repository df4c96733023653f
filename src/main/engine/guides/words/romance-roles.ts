import { words } from './list.ts';

/** Nouns that name a person or an office by themselves, with their feminine forms. Words for machines are not among them. */
const spanishMasculine = words(
  `médico doctor enfermero farmacéutico cirujano matrono psicólogo fisioterapeuta dentista veterinario celador técnico camillero socorrista
   profesor maestro tutor director alumno bibliotecario rector secretario conserje
   juez fiscal abogado notario procurador testigo perito árbitro mediador jurado demandante demandado
   propietario inquilino arrendador arrendatario comprador vendedor prestamista deudor acreedor asegurador asegurado tomador fiador avalista heredero
   empleador empleado trabajador contratista subcontratista proveedor cliente fabricante distribuidor comerciante socio accionista corredor agente
   contable auditor cajero tesorero gestor asesor
   gerente jefe supervisor encargado capataz coordinador administrador presidente vicepresidente alcalde concejal ministro gobernador delegado
   capitán piloto copiloto marinero timonel patrón maquinista conductor revisor azafato controlador despachador estibador chófer repartidor
   ingeniero arquitecto aparejador topógrafo electricista fontanero carpintero albañil soldador mecánico pintor jardinero cerrajero instalador
   programador desarrollador probador diseñador analista traductor intérprete redactor editor autor periodista
   investigador biólogo químico físico agricultor ganadero pastor pescador panadero pastelero carnicero cocinero chef camarero barman recepcionista
   gobernante peluquero sastre limpiador portero vigilante
   soldado bombero policía guardia detective inspector voluntario aprendiz becario ayudante asistente vecino usuario paciente
   músico actor regidor tramoyista iluminador entrenador jugador portador apicultor vaquero capataz instructor
   conservador restaurador taquillero curador archivero comisario catedrático orientador entrenador tripulante operador operario peón oficial `,
);

export const spanishRoles: readonly string[] = [
  ...spanishMasculine,
  ...spanishMasculine.filter((noun) => noun.endsWith('o')).map((noun) => `${noun.slice(0, -1)}a`),
  ...spanishMasculine.filter((noun) => noun.endsWith('or')).map((noun) => `${noun}a`),
  ...words(
    `jueza jefa presidenta gerenta capitana patrona alcaldesa actriz comadrona junta comité tribunal ayuntamiento ministerio comunidad empresa
     comisión asamblea aseguradora administración dirección secretaría policía tripulación`,
  ),
];

const portugueseMasculine = words(
  `médico doutor enfermeiro farmacêutico cirurgião parteiro psicólogo fisioterapeuta dentista veterinário técnico socorrista maqueiro
   professor tutor diretor aluno bibliotecário reitor secretário zelador porteiro síndico
   juiz advogado notário tabelião perito árbitro mediador jurado autor testemunha
   proprietário inquilino locador locatário senhorio comprador vendedor credor devedor segurador segurado fiador herdeiro
   empregador empregado trabalhador empreiteiro fornecedor cliente fabricante distribuidor comerciante sócio acionista corretor agente
   contador contabilista auditor tesoureiro gestor assessor
   gerente chefe supervisor encarregado capataz coordenador administrador presidente prefeito vereador ministro governador delegado
   capitão piloto copiloto marinheiro timoneiro maquinista motorista cobrador comissário controlador estivador entregador
   engenheiro arquiteto topógrafo eletricista encanador canalizador carpinteiro pedreiro soldador mecânico pintor jardineiro serralheiro instalador
   programador desenvolvedor testador projetista analista tradutor intérprete redator editor jornalista
   pesquisador investigador biólogo químico físico agricultor pecuarista pastor pescador padeiro confeiteiro açougueiro cozinheiro chef garçom recepcionista
   cabeleireiro alfaiate faxineiro vigilante    soldado bombeiro policial guarda detetive inspetor voluntário aprendiz estagiário ajudante assistente vizinho usuário utente paciente
   conservador restaurador bilheteiro curador arquivista comissário orientador músico ator diretor treinador jogador apicultor vaqueiro instrutor tripulante operador operário tratador ordenhador`,
);

export const portugueseRoles: readonly string[] = [
  ...portugueseMasculine,
  ...portugueseMasculine.filter((noun) => noun.endsWith('o')).map((noun) => `${noun.slice(0, -1)}a`),
  ...portugueseMasculine.filter((noun) => /(?:or|ês|iz)$/u.test(noun)).map((noun) => `${noun}a`),
  ...words(
    `juíza cirurgiã capitã atriz prefeita presidenta governanta camareira assembleia comitê comité tribunal prefeitura câmara ministério condomínio empresa
     comissão seguradora administração direção secretaria polícia tripulação`,
  ),
];

const frenchMasculine = words(
  `médecin docteur infirmier pharmacien chirurgien psychologue kinésithérapeute dentiste vétérinaire aide-soignant technicien secouriste brancardier
   professeur enseignant maître directeur élève bibliothécaire recteur secrétaire concierge gardien
   juge procureur avocat notaire huissier expert arbitre médiateur juré témoin greffier défendeur magistrat
   propriétaire locataire bailleur preneur acheteur vendeur prêteur emprunteur débiteur créancier assureur assuré héritier syndic copropriétaire
   employeur employé salarié entrepreneur sous-traitant fournisseur client fabricant distributeur commerçant associé actionnaire courtier agent
   comptable auditeur caissier trésorier gestionnaire conseiller
   gérant chef superviseur contremaître coordinateur administrateur président maire ministre gouverneur délégué    capitaine pilote copilote matelot timonier armateur skipper mécanicien conducteur contrôleur steward chauffeur livreur    ingénieur architecte géomètre électricien plombier charpentier menuisier maçon soudeur peintre jardinier serrurier installateur couvreur
   programmeur développeur testeur concepteur analyste traducteur interprète rédacteur éditeur auteur journaliste
   chercheur biologiste chimiste physicien agriculteur éleveur berger pêcheur boulanger pâtissier boucher cuisinier chef serveur barman réceptionniste
   coiffeur tailleur veilleur surveillant
   soldat pompier policier gendarme détective inspecteur bénévole apprenti stagiaire assistant adjoint voisin parent usager patient
   musicien régisseur machiniste éclairagiste entraîneur joueur apiculteur moniteur instructeur opérateur ouvrier animateur vigneron
   commissaire préfet conservateur restaurateur guichetier archiviste proviseur laborantin`,
);

export const frenchRoles: readonly string[] = [
  ...frenchMasculine,
  ...frenchMasculine.filter((noun) => /i?er$/u.test(noun)).map((noun) => `${noun.slice(0, -2)}ère`),
  ...frenchMasculine.filter((noun) => noun.endsWith('ien')).map((noun) => `${noun}ne`),
  ...frenchMasculine.filter((noun) => noun.endsWith('teur')).map((noun) => `${noun.slice(0, -4)}trice`),
  ...frenchMasculine.filter((noun) => noun.endsWith('eur')).map((noun) => `${noun.slice(0, -3)}euse`),
  ...frenchMasculine
    .filter((noun) => /(?:ant|ent|at|é|i|aire-adjoint)$/u.test(noun))
    .map((noun) => `${noun}e`),
  ...words(
    `sage-femme hôtesse maîtresse gouvernante comité tribunal mairie préfecture ministère syndicat entreprise société commission assemblée      assurance administration direction secrétariat police équipage copropriété`,
  ),
];
