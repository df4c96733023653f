/** As a `ref`: takes focus when the element appears. For what the user opened in order to type or to read on. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

/** Props of a region that scrolls by itself: without a place in the tab order the keyboard could not scroll it. */
export const scrollRegion = { role: 'region', tabIndex: 0 } as const;
