package io.parley.postgres;

import io.parley.messaging.search.SearchFilter;
import io.parley.messaging.search.Sender;
import java.util.ArrayList;
import java.util.List;

/**
 * What a message is besides its words, as terms of the index. A term that is no word begins with {@code =}, which no word
 * does. The index writes them in SQL: see {@link MessageIndex}.
 */
final class SearchMarks {
    static final String CONVERSATION = "=c";
    static final String CONTACT = "=p";
    static final String MEMBER = "=m";
    static final String CHANNEL = "=h";
    static final String TYPE = "=t";
    static final String ATTACHMENT = "=a";

    private SearchMarks() {}

    static List<String> of(SearchFilter filter) {
        var marks = new ArrayList<String>();
        filter.conversation().ifPresent(id -> marks.add(CONVERSATION + id.value()));
        filter.channel().ifPresent(id -> marks.add(CHANNEL + id.value()));
        filter.type().ifPresent(type -> marks.add(TYPE + type));
        filter.sender().ifPresent(sender -> {
            switch (sender) {
                case Sender.OfMember(var id) -> marks.add(MEMBER + id.value());
                case Sender.OfContact(var id) -> marks.add(CONTACT + id.value());
                case Sender.Named ignored -> {} // its words are looked up, see names
            }
        });
        if (filter.withAttachment()) {
            marks.add(ATTACHMENT);
        }
        return marks;
    }

    static List<String> names(SearchFilter filter) {
        return filter
                .sender()
                .filter(Sender.Named.class::isInstance)
                .map(Sender.Named.class::cast)
                .map(Sender.Named::name)
                .stream()
                .toList();
    }
}
