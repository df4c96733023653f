import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en/index.ts';

/** The catalogue, ready for use. English is the only language yet; another is one more file beside this one. */
export async function loadStrings(): Promise<typeof i18next> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: 'en',
      fallbackLng: 'en',
      resources: { en: { translation: en } },
      interpolation: { escapeValue: false },
    });
  }
  return i18next;
}
