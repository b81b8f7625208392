const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text in markup, for what has hundreds of small pieces: a template for each would take most of the
 * time that a page takes.
 *
 * @example
 * escaped('<b>'); // '&lt;b&gt;'
 */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
