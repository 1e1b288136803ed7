/**
 * The shapes of the REST and live contract, as far as the console reads them. No code.
 *
 * @typedef {{id: string, name: string}} Named
 * @typedef {{id: string, name: string, email: string, role: string}} Member
 * @typedef {'queued'|'unknown'|'sent'|'delivered'|'read'|'failed'} MessageStatus
 * @typedef {{type: 'contact'|'member'|'bot'|'system', id?: string, name?: string}} Author
 * @typedef {object} Attachment a file of ours, or one that lies at a platform and has a state
 * @property {string} kind
 * @property {string} [name]
 * @property {number} [size] in bytes
 * @property {string} [url]
 * @property {'waiting'|'linked'|'lost'} [state]
 * @property {string} [reason] why it is lost
 * @typedef {{id: string, title: string, description?: string}} Option
 *
 * @typedef {object} Content what there is besides the type follows from it
 * @property {string} type
 * @property {string} [text]
 * @property {string} [kind] of what we do not understand
 * @property {Attachment[]} [attachments]
 * @property {{latitude: number, longitude: number, name?: string, address?: string}} [location]
 * @property {{name: string, phones: string[], emails: string[], organization?: string}[]} [contacts]
 * @property {Option} [choice]
 * @property {Option[]} [options]
 * @property {{kind: string, url?: string, title?: string}} [link]
 * @property {{items: {product: string, quantity: number, price: string, currency?: string}[]}} [order]
 * @property {{state: 'begun'|'missed'|'completed', seconds?: number}} [call]
 * @property {{name: string, language: string}} [template]
 *
 * @typedef {{code: string, message: string}} Reason
 *
 * @typedef {object} Message
 * @property {string} id
 * @property {number} seq number of the event that created it: ascending, with holes
 * @property {string} conversation
 * @property {Author} author
 * @property {Content} content
 * @property {'once'|'often'} [forwarded]
 * @property {string} [clientId]
 * @property {MessageStatus} status
 * @property {Reason} [error]
 * @property {string} createdAt
 * @property {string} [editedAt]
 * @property {string} [deletedAt]
 *
 * @typedef {object} Note
 * @property {string} id
 * @property {number} seq
 * @property {string} conversation
 * @property {Author} author
 * @property {string} text
 * @property {'private'|'public'} visibility
 * @property {string} createdAt
 *
 * @typedef {object} Conversation a row of the list
 * @property {string} id
 * @property {number} number
 * @property {string} status
 * @property {string|null} [subject]
 * @property {{id: string, type: string}|null} channel
 * @property {Named|null} contact
 * @property {Named|null} assignee
 * @property {number} lastSeq number of the newest event
 * @property {number} unread
 * @property {{id: string, seq: number, text: string, at: string}|null} lastMessage
 * @property {string} createdAt
 * @property {string} updatedAt
 *
 * @typedef {object} Frame a live frame; durable ones carry position and seq
 * @property {string} type
 * @property {string} [id]
 * @property {string} [re]
 * @property {string} [position]
 * @property {number} [seq]
 * @property {string} [conversation]
 * @property {string} [at]
 * @property {any} [data]
 *
 * @typedef {{seq: number, at: string, text: string}} Line what happened to a conversation, in a sentence
 *
 * @typedef {object} Thread
 * @property {number} head number of the newest event it contains
 * @property {Message[]} messages ascending
 * @property {Note[]} notes ascending
 * @property {Line[]} lines ascending
 * @property {boolean} hasOlder
 *
 * @typedef {object} Outgoing something written here that the server has not confirmed yet
 * @property {string} clientId the same through all attempts
 * @property {string} conversation
 * @property {'message'|'note'} kind
 * @property {string} text
 * @property {string} at
 * @property {'sending'|'waiting'|'refused'} phase
 * @property {string} [problem] why it is not sent yet, for the person who wrote it
 *
 * @typedef {'all'|'mine'|'unassigned'|'open'} Filter
 * @typedef {'off'|'connecting'|'live'|'reconnecting'} Connection
 * @typedef {{member: string, name: string, until: number}} Typist
 *
 * @typedef {object} State
 * @property {Member|null} me
 * @property {Named|null} organization
 * @property {Connection} connection
 * @property {Filter} filter
 * @property {ReadonlyMap<string, Conversation>} conversations
 * @property {string|null} more cursor of the current filter's next page
 * @property {boolean} listed whether the current filter's first page has arrived
 * @property {string|null} selected
 * @property {ReadonlyMap<string, Thread>} threads
 * @property {ReadonlyArray<Outgoing>} outgoing in the order they were written
 * @property {ReadonlyMap<string, ReadonlyArray<Typist>>} typing
 * @property {ReadonlySet<string>} stale conversations to fetch again, because events were missed
 * @property {string|null} notice
 */

export {};
