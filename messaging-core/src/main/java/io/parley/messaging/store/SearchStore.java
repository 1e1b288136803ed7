package io.parley.messaging.store;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.search.ContactQuery;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.search.SearchHit;
import io.parley.messaging.search.SearchLanguage;
import io.parley.messaging.search.SearchQuery;
import java.util.List;

/**
 * Finds the organization's messages and contacts by their words. What is found is what {@link #catchUp} has taken in; a
 * message deleted since is not found, and one edited since is found by its text at that time only.
 */
public interface SearchStore {
    /** Messages with all that the query asks for, of conversations that the viewer may see; the newest first. */
    List<SearchHit> messages(SearchQuery query, Viewer viewer, int limit);

    /** The same for a member who is bound to no office. */
    default List<SearchHit> messages(SearchQuery query, MemberId viewer, int limit) {
        return messages(query, Viewer.everywhere(viewer), limit);
    }

    /**
     * Contacts, the newest first; when none has what the query asks for, those with something like it. Who is bound to
     * offices sees those of them who have a conversation that they see.
     */
    List<Contact> contacts(ContactQuery query, Reach reach, int limit);

    /** The same for somebody who is bound to no office. */
    default List<Contact> contacts(ContactQuery query, int limit) {
        return contacts(query, new Reach.Everywhere(), limit);
    }

    /** Takes in what happened since, at most so many events. For one at a time; a second one changes nothing. */
    IndexState catchUp(int events);

    /** The language whose rules the index follows. */
    SearchLanguage language();

    /** Forgets the index, which then has all to catch up with, by the rules of this language. */
    void rebuild(SearchLanguage language);
}
