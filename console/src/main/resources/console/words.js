/** The words the console uses for what the contract names. */

/** @import { Attachment, Content, Message, Reason } from './types.js' */

export const STATUSES = ['open', 'assigned', 'in_progress', 'resolved', 'closed'];

/** @type {Readonly<Record<string, string>>} */
const STATUS_WORDS = {
  open: 'Open', assigned: 'Assigned', in_progress: 'In progress', resolved: 'Resolved', closed: 'Closed',
};

/** @type {Readonly<Record<string, string>>} */
const CONTENT_WORDS = {
  image: 'Picture', audio: 'Audio', video: 'Video', file: 'File', location: 'Location', contacts: 'Contact card',
  sticker: 'Sticker', interactive: 'Interactive message', call: 'Call', template: 'Template', unsupported: 'Unsupported message',
};

/** @type {Readonly<Record<string, string>>} */
const CHANNEL_WORDS = { whatsapp: 'WhatsApp', messenger: 'Messenger', instagram: 'Instagram', email: 'E-mail' };

/** @param {string} status */
export function statusWord(status) {
  return STATUS_WORDS[status] ?? status;
}

/** @param {string} type */
export function channelWord(type) {
  return CHANNEL_WORDS[type] ?? type;
}

/** @param {Content} content */
export function contentWord(content) {
  const word = CONTENT_WORDS[content.type] ?? CONTENT_WORDS.unsupported;
  return content.kind ? `${word}: ${content.kind}` : word;
}

/**
 * How a file that lies at a platform is; empty for one of ours.
 *
 * @param {Attachment} file
 */
export function mediaState({ state, reason }) {
  switch (state) {
    case 'waiting': return 'on its way…';
    case 'lost': return `could not be had${reason ? `: ${reason}` : ''}`;
    default: return '';
  }
}

/**
 * How a call went, for whoever was called as for whoever called.
 *
 * @param {NonNullable<Content['call']>} call
 */
export function callState({ state, seconds }) {
  switch (state) {
    case 'begun': return 'not over yet, as far as is known';
    case 'missed': return 'not answered';
    case 'completed': return seconds === undefined ? 'answered' : `answered, ${duration(seconds)}`;
  }
}

/** @param {number} seconds */
function duration(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first, ...rest] = parts[0] ? parts : parts.slice(1);
  return [first, ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

/** @param {Message['forwarded']} forwarded */
export function forwardedWord(forwarded) {
  return forwarded === 'often' ? 'Forwarded many times' : 'Forwarded';
}

/** @param {number} count */
export function bytes(count) {
  if (count < 1000) return `${count} B`;
  return count < 1e6 ? `${Math.round(count / 1000)} kB` : `${(count / 1e6).toFixed(1)} MB`;
}

/**
 * A message in a line of the list.
 *
 * @param {Content} content
 */
export function preview(content) {
  return content.text || `[${contentWord(content)}]`;
}

/** @param {Reason|undefined} reason */
export function reasonText(reason) {
  return reason?.message || reason?.code || 'reason unknown';
}

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const LONG_DAY = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

/** @param {string} at */
export const clock = (at) => CLOCK.format(new Date(at));

/** @param {string} at */
export const full = (at) => FULL.format(new Date(at));

/** @param {string} at */
export const longDay = (at) => LONG_DAY.format(new Date(at));

/**
 * The time of day for today, the day for anything older.
 *
 * @param {string} at
 * @param {Date} now
 */
export function shortly(at, now) {
  const then = new Date(at);
  return then.toDateString() === now.toDateString() ? CLOCK.format(then) : DAY.format(then);
}
