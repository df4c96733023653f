import type { DocumentModel } from '../model/index.ts';

/**
 * What is found out about a part of a document (a list, a clause, a place) once, however many recognisers ask. Whatever `make`
 * gives depends on nothing but the part and the model, so that asking again would give the same; it goes with the model.
 */
export function oncePerPart<Part extends object, Made>(
  make: (part: Part, model: DocumentModel) => Made,
): (part: Part, model: DocumentModel) => Made {
  const made = new WeakMap<DocumentModel, Map<Part, Made>>();
  return (part, model) => {
    let parts = made.get(model);
    if (parts === undefined) made.set(model, (parts = new Map()));
    let known = parts.get(part);
    if (known === undefined && !parts.has(part)) parts.set(part, (known = make(part, model)));
    return known as Made;
  };
}
