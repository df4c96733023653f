export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly action: { readonly label: string; run(): void } | null;
}

/** The short messages at the foot of the window; newest last, three at most. */
export class ToastStore {
  #toasts: readonly Toast[] = [];
  #next = 1;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly list = (): readonly Toast[] => this.#toasts;

  say(text: string, action: Toast['action'] = null): void {
    this.#add({ text, tone: 'plain', action });
  }

  complain(text: string, action: Toast['action'] = null): void {
    this.#add({ text, tone: 'bad', action });
  }

  dismiss(id: number): void {
    this.#set(this.#toasts.filter((toast) => toast.id !== id));
  }

  #add(toast: Omit<Toast, 'id'>): void {
    const others = this.#toasts.filter((shown) => shown.text !== toast.text);
    this.#set([...others, { ...toast, id: this.#next++ }].slice(-3));
  }

  #set(toasts: readonly Toast[]): void {
    this.#toasts = toasts;
    for (const listener of this.#listeners) listener();
  }
}
