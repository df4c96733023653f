import type { Comparing } from './comparing.ts';
import { words } from './list.ts';

/** How English says the same in other words. Stems are looked up, so that one form of a word will do. */
export const comparing: Comparing = {
  clippings: new Map(
    `config configuration | admin administration | app application | apps applications | info information | repo repository | doc document
     spec specification | prod production | temp temperature | exam examination | lab laboratory | max maximum | min minimum
     rep representative | stats statistics | sync synchronisation | perf performance | approx approximately | dept department
     mgmt management | infra infrastructure | govt government | intl international | med medication | meds medications | vet veterinarian
     memo memorandum | ad advertisement | photo photograph | phone telephone | fridge refrigerator | ref reference | auto automatic`
      .split(/[|\n]/u)
      .map((pair) => pair.trim().split(' ') as [string, string]),
  ),
  activities: /(?:ing|tion|sion|ment|ance|ence|upkeep|use)$/u,
  carriers: words('do does did'),
  noDenial: words('only unless except until without merely just longer if when because alone'),
  guards: words('security secure securing protection protect protecting safeguard safeguarding'),
  assures: words('ensure ensuring guarantee guaranteeing maintain maintaining provide providing'),
  numbers: words('two three four five six seven eight nine ten eleven twelve'),
};
