package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.SearchRefusal;
import io.parley.messaging.search.ContactQuery;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.search.SearchHit;
import io.parley.messaging.search.SearchLanguage;
import io.parley.messaging.search.SearchQuery;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.util.List;
import java.util.Optional;

/** What members look for, and the index that finds it. Thread-safe. */
public final class SearchService {
    private static final int EVENTS_AT_ONCE = 500;

    private final Transactor transactor;
    private final Limits limits;

    public SearchService(Transactor transactor, Limits limits) {
        this.transactor = transactor;
        this.limits = limits;
    }

    /** Messages that the caller may see, the newest first. A limit beyond the allowed page size is cut to it. */
    public Outcome<Page<SearchHit>> messages(Caller caller, SearchQuery query, int limit) {
        return refusal(query)
                .<Outcome<Page<SearchHit>>>map(Outcome::refused)
                .orElseGet(() -> page(
                        caller,
                        UseCase.SEARCH_MESSAGES,
                        limit,
                        (tx, rows) -> tx.search().messages(query, caller.viewer(), rows)));
    }

    /** Contacts, the newest first. */
    public Outcome<Page<Contact>> contacts(Caller caller, ContactQuery query, int limit) {
        if (query.text().filter(SearchService::isTooLong).isPresent()) {
            return Outcome.refused(new SearchRefusal.TooLong(SearchQuery.MAX_TEXT));
        }
        return page(
                caller,
                UseCase.SEARCH_CONTACTS,
                limit,
                (tx, rows) -> tx.search().contacts(query, caller.reach(), rows));
    }

    /** The organization's messages are compared by the rules of this language from now on; the index is built anew. */
    public Outcome<SearchLanguage> changeLanguage(Caller caller, SearchLanguage language) {
        return AccessPolicy.check(caller, UseCase.CHANGE_THE_ORGANIZATION)
                .map(allowed -> transactor.inOrganization(allowed.organization(), tx -> {
                    tx.search().rebuild(language);
                    return language;
                }));
    }

    /** For a host that keeps the index: takes in some of what happened. Safe to call from everywhere at any time. */
    public IndexState catchUp(OrganizationId organization) {
        return transactor.inOrganization(organization, tx -> tx.search().catchUp(EVENTS_AT_ONCE));
    }

    /** For a host that repairs the index: builds it anew, in the language it has. */
    public void rebuild(OrganizationId organization) {
        transactor.inOrganization(organization, tx -> {
            tx.search().rebuild(tx.search().language());
            return true;
        });
    }

    /** For a host that keeps the index: all organizations, in the order of their ids, after this one. */
    public List<OrganizationId> organizations(OrganizationId after, int limit) {
        return transactor.onPlatform(tx -> tx.organizations(after, limit));
    }

    private static Optional<Refusal> refusal(SearchQuery query) {
        if (query.isEmpty()) {
            return Optional.of(new SearchRefusal.NothingAsked());
        }
        if (query.words().size() > SearchQuery.MAX_WORDS) {
            return Optional.of(new SearchRefusal.TooManyWords(SearchQuery.MAX_WORDS));
        }
        return Optional.of(String.join(" ", query.words()))
                .filter(SearchService::isTooLong)
                .map(text -> new SearchRefusal.TooLong(SearchQuery.MAX_TEXT));
    }

    private static boolean isTooLong(String text) {
        return CleanText.length(text) > SearchQuery.MAX_TEXT;
    }

    private <T> Outcome<Page<T>> page(Caller caller, UseCase useCase, int limit, Rows<T> read) {
        int size = Math.clamp(limit, 1, limits.pageSize());
        return AccessPolicy.check(caller, useCase)
                .map(allowed -> transactor.read(
                        allowed.organization(),
                        tx -> Page.of(read.of(tx, size + 1), size, tx.feed().end())));
    }

    private interface Rows<T> {
        List<T> of(OrganizationTx tx, int limit);
    }
}
