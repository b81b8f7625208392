import type { Language } from '@klacht/domain';

/**
 * The language of the address, else the one that was chosen before, else the first that the reader's
 * browser prefers and klacht has; Dutch where it says nothing.
 */
export const languageOf = (request: Request, chosen: string | null = null): Language => {
  const asked = new URL(request.url).searchParams.get('lang') ?? chosen;
  if (asked === 'nl' || asked === 'en') return asked;
  const preferred = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((one) => {
      const [name = '', quality = 'q=1'] = one.split(';').map((part) => part.trim());
      return { name: name.slice(0, 2).toLowerCase(), quality: Number(quality.slice(2)) };
    })
    .toSorted((a, b) => b.quality - a.quality);
  return preferred.find(({ name }) => name === 'nl' || name === 'en')?.name === 'en' ? 'en' : 'nl';
};
