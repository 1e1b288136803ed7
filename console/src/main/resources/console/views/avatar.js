import { element } from '../dom.js';

const TONES = 6;

/**
 * The initials of a name, on a colour that stays with it.
 *
 * @param {string} name
 */
export function avatar(name) {
  const words = name.trim().split(/\s+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const initials = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '').join('');
  const tone = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES;
  return element('span', { class: `avatar tone-${tone}`, 'aria-hidden': 'true' }, initials.toUpperCase() || '?');
}
