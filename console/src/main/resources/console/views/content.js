import { element } from '../dom.js';
import { bytes, callState, contentWord, mediaState } from '../words.js';

/** @import { Attachment, Content } from '../types.js' */

/** @param {string} said */
export const words = (said) => element('p', { class: 'text', dir: 'auto' }, said);

/**
 * What a message says, plainly: text in elements, whatever a customer put into it.
 *
 * @param {Content} it
 */
export function contentView(it) {
  if (it.type === 'text') return words(it.text ?? '');
  const cards = it.attachments ? it.attachments.map((file) => attachment(it, file)) : [card(it, ...details(it))];
  return it.text && !saysItself(it) ? element('div', {}, ...cards, words(it.text)) : element('div', {}, ...cards);
}

/** Whether the card has the words already. @param {Content} it */
function saysItself(it) {
  return Boolean(it.location || it.contacts || it.choice);
}

/** @param {Content} it @param {...(Node|null)} inside */
function card(it, ...inside) {
  return element('div', { class: 'attachment', role: 'group', 'aria-label': contentWord(it) },
    element('strong', {}, contentWord(it)), ...inside);
}

/** @param {Content} it @param {Attachment} file */
function attachment(it, file) {
  const sticker = it.type === 'sticker';
  const label = sticker ? 'Sticker' : contentWord({ type: file.kind });
  const about = [file.name, file.size ? bytes(file.size) : '', mediaState(file)].filter(Boolean).join(' · ');
  return element('div', { class: sticker ? 'sticker' : 'attachment', role: 'group', 'aria-label': label },
    element('strong', {}, label), line(about), file.state === 'linked' ? link(file.url, 'Open at the platform') : null);
}

/** @param {Content} it @returns {(Node|null)[]} */
function details(it) {
  if (it.location) return place(it.location);
  if (it.contacts) return it.contacts.map((one) => line([one.name, one.organization, ...one.phones, ...one.emails]));
  if (it.choice) return [line(it.choice.title), line(it.choice.description)];
  if (it.options) return it.options.map((option) => line([option.title, option.description]));
  if (it.link) return [line(it.link.title), link(it.link.url, 'Open')];
  if (it.order) return it.order.items.map((item) => line([`${item.quantity} × ${item.product}`, `${item.price} ${item.currency ?? ''}`]));
  if (it.call) return [line(callState(it.call))];
  if (it.template) return [line([it.template.name, it.template.language])];
  return [line('The console cannot show this yet.')];
}

/** @param {NonNullable<Content['location']>} it */
function place({ latitude, longitude, name, address }) {
  const at = `${latitude},${longitude}`;
  return [line(name), line(address), line(at), link(`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`, 'Open a map')];
}

/** @param {string|undefined|(string|undefined)[]} text */
function line(text) {
  const whole = [text].flat().filter(Boolean).join(' · ');
  return whole ? element('span', { dir: 'auto' }, whole) : null;
}

/** Only pages of the web, and they learn nothing of where somebody came from. @param {string|undefined} url @param {string} label */
function link(url, label) {
  return url?.startsWith('https://')
    ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label) : null;
}
