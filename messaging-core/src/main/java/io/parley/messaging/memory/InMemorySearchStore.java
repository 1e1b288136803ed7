package io.parley.messaging.memory;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Customer;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Viewer;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.Message;
import io.parley.messaging.search.ContactQuery;
import io.parley.messaging.search.ContentTypes;
import io.parley.messaging.search.Fragment;
import io.parley.messaging.search.Highlight;
import io.parley.messaging.search.IndexState;
import io.parley.messaging.search.SearchFilter;
import io.parley.messaging.search.SearchHit;
import io.parley.messaging.search.SearchLanguage;
import io.parley.messaging.search.SearchPlace;
import io.parley.messaging.search.SearchQuery;
import io.parley.messaging.search.SearchWords;
import io.parley.messaging.search.Sender;
import io.parley.messaging.store.SearchStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Looks at every message, and so knows neither languages nor typing errors. */
record InMemorySearchStore(OrganizationId organization, Tables tables) implements SearchStore {
    private static final Comparator<SearchPlace> NEWEST_FIRST = Comparator.comparing(SearchPlace::createdAt)
            .thenComparing(place -> place.id().toString())
            .reversed();

    @Override
    public List<SearchHit> messages(SearchQuery query, Viewer viewer, int limit) {
        return tables.messages.all().stream()
                .filter(message -> !message.isDeleted())
                .filter(message -> isSeenBy(message, viewer))
                .filter(message -> passes(message, query.filter()))
                .filter(message -> hasAll(message.content().preview(), query))
                .map(message -> hit(message, query))
                .sorted(Comparator.comparing(SearchPlace::of, NEWEST_FIRST))
                .filter(hit -> query.after()
                        .filter(place -> NEWEST_FIRST.compare(SearchPlace.of(hit), place) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    private boolean isMetWithin(Contact contact, Reach reach) {
        return tables.conversations.all().stream()
                .filter(conversation -> conversation.isWithin(reach))
                .flatMap(conversation -> conversation.customer().stream())
                .anyMatch(customer -> customer.contact().equals(contact.id()));
    }

    private boolean isSeenBy(Message message, Viewer viewer) {
        return tables.conversations
                .get(message.conversation())
                .filter(conversation -> conversation.kind().isPrivate()
                        ? tables.participants.has(new Tables.Reader(conversation.id(), viewer.member()))
                        : conversation.isWithin(viewer.reach()))
                .isPresent();
    }

    private boolean passes(Message message, SearchFilter filter) {
        return filter.conversation().map(message.conversation()::equals).orElse(true)
                && filter.sender().map(sender -> isBy(message.author(), sender)).orElse(true)
                && filter.type()
                        .map(ContentTypes.of(message.content())::contains)
                        .orElse(true)
                && filter.channel().map(channelOf(message)::contains).orElse(true)
                && filter.since()
                        .filter(since -> message.createdAt().isBefore(since))
                        .isEmpty()
                && filter.until().map(message.createdAt()::isBefore).orElse(true)
                && (!filter.withAttachment() || ContentTypes.hasAttachment(message.content()));
    }

    private List<ChannelId> channelOf(Message message) {
        return tables
                .conversations
                .get(message.conversation())
                .flatMap(Conversation::customer)
                .map(Customer::channel)
                .stream()
                .toList();
    }

    private static boolean isBy(Author author, Sender sender) {
        return switch (sender) {
            case Sender.OfMember(var id) ->
                author instanceof Author.OfMember member && member.id().equals(id);
            case Sender.OfContact(var id) ->
                author instanceof Author.OfContact contact && contact.id().equals(id);
            case Sender.Named(String name) -> hasBeginnings(author.name(), name);
        };
    }

    private static boolean hasAll(String text, SearchQuery query) {
        return query.words().isEmpty()
                || wanted(query).stream()
                        .allMatch(wanted -> SearchWords.of(text).stream().anyMatch(wanted));
    }

    private static List<Predicate<String>> wanted(SearchQuery query) {
        var wanted = new ArrayList<Predicate<String>>();
        for (int at = 0; at < query.words().size(); at++) {
            boolean open = query.typing() && at == query.words().size() - 1;
            for (String word : SearchWords.of(query.words().get(at))) {
                wanted.add(open ? said -> said.startsWith(word) : word::equals);
            }
        }
        return wanted;
    }

    private static SearchHit hit(Message message, SearchQuery query) {
        String text = message.content().preview();
        return new SearchHit(
                message.id(),
                message.conversation(),
                message.seq(),
                message.author(),
                message.createdAt(),
                Fragment.of(text, highlights(text, wanted(query))));
    }

    private static List<Highlight> highlights(String text, List<Predicate<String>> wanted) {
        var highlights = new ArrayList<Highlight>();
        int from = 0;
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : SearchWords.of(text)) {
            int start = lower.indexOf(word, from);
            from = start + word.length();
            if (start >= 0 && from <= text.length() && wanted.stream().anyMatch(each -> each.test(word))) {
                highlights.add(new Highlight(start, from));
            }
        }
        return highlights;
    }

    @Override
    public List<Contact> contacts(ContactQuery query, Reach reach, int limit) {
        Comparator<Contact> newestFirst = Comparator.comparing(
                        (Contact contact) -> contact.id().toString())
                .reversed();
        return tables.contacts.all().stream()
                .filter(contact -> reach instanceof Reach.Everywhere || isMetWithin(contact, reach))
                .filter(contact -> query.text()
                        .map(text -> hasBeginnings(contact.name(), text) || hasHandle(contact, text))
                        .orElse(true))
                .filter(contact -> query.after()
                        .map(id -> contact.id().toString().compareTo(id.toString()) < 0)
                        .orElse(true))
                .sorted(newestFirst)
                .limit(limit)
                .toList();
    }

    private static boolean hasBeginnings(String name, String wanted) {
        var words = SearchWords.of(wanted);
        return !words.isEmpty()
                && words.stream()
                        .allMatch(beginning ->
                                SearchWords.of(name).stream().anyMatch(word -> word.startsWith(beginning)));
    }

    private boolean hasHandle(Contact contact, String beginning) {
        return tables.handles.entries().stream()
                .filter(entry -> entry.getValue().equals(contact.id()))
                .map(entry -> entry.getKey().id())
                .map(Handle::value)
                .anyMatch(handle -> handle.startsWith(beginning));
    }

    @Override
    public IndexState catchUp(int events) {
        return IndexState.CURRENT;
    }

    @Override
    public SearchLanguage language() {
        return tables.searchLanguages.get(organization).orElse(SearchLanguage.SIMPLE);
    }

    @Override
    public void rebuild(SearchLanguage language) {
        tables.searchLanguages.put(organization, language);
    }
}
