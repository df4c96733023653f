const regionId = 'spoken';

/**
 * Reads a text out through a polite live region outside React, which survives every change of screen. The same text twice
 * is read twice: a no-break space at the end tells them apart.
 */
export function speak(text: string): void {
  let region = document.getElementById(regionId);
  if (region === null) {
    region = document.createElement('div');
    region.id = regionId;
    region.className = 'unseen spoken';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    document.body.append(region);
  }
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
