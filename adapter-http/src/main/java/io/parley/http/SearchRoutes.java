package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.search.ContactQuery;
import io.parley.messaging.search.SearchFilter;
import io.parley.messaging.search.SearchPlace;
import io.parley.messaging.search.SearchQuery;
import io.parley.messaging.search.SearchText;
import io.parley.messaging.search.Sender;
import io.parley.messaging.service.SearchService;
import io.parley.wire.Rows;
import io.parley.wire.SearchHitRow;
import java.util.List;
import java.util.Optional;

/** What members look for. */
record SearchRoutes(SearchService search, Pages pages) {
    private static final String TIME = "a time such as 2026-11-21T10:00:00Z, or a day";

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/messages/search", "Messages with all the words, the newest first")
                        .query("q", "Words; also from: in: channel: type: has:attachment after: before:", text())
                        .query("conversation", "Only in the conversation with this id", text())
                        .query("sender", "Only of me, of the member or contact with this id, or of this name", text())
                        .query("type", "Only text, file, unsupported, or a platform's word such as image", text())
                        .query("channel", "Only on the channel with this id", text())
                        .query("from", "Not before this time or day (UTC)", text())
                        .query("to", "Before this time or day (UTC)", text())
                        .query("has", "Only with an attachment", words(List.of("attachment")))
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .query("cursor", "Go on from page.next of the page before", text())
                        .answers(200, Schemas.page("SearchHit"))
                        .forMembers(this::messages),
                Route.get("/api/v1/contacts", "Contacts, the newest first")
                        .query("q", "Beginnings of the words of a name, or the beginning of a handle", text())
                        .query("limit", "At most so many rows, up to " + Ask.MOST_ROWS, number())
                        .query("cursor", "Go on from page.next of the page before", text())
                        .answers(200, Schemas.page("Contact"))
                        .forMembers(this::contacts));
    }

    static Schema hit() {
        var highlight = object(field("start", number()), field("end", number()));
        return object(
                field("message", text()),
                field("conversation", text()),
                field("seq", number()),
                field("author", ref("Author")),
                field("fragment", object(field("text", text()), field("highlights", list(highlight)))),
                field("around", text()),
                field("createdAt", instant()));
    }

    static Schema contact() {
        return object(field("id", text()), field("name", text()), field("createdAt", instant()));
    }

    private Answer messages(Ask ask, Caller caller) {
        return ask.answer(
                search.messages(caller, query(ask, caller), ask.limit()),
                page -> pages.answer(
                        caller, page, SearchHitRow::of, rows -> Cursor.write(SearchPlace.of(rows.getLast()))));
    }

    private static SearchQuery query(Ask ask, Caller caller) {
        var query = SearchText.parse(ask.query("q").orElse(""), caller.member()).among(filter(ask, caller));
        return ask.query("cursor")
                .map(cursor -> query.after(Cursor.readSearch(cursor).orElseThrow(Cursor::invalid)))
                .orElse(query);
    }

    private static SearchFilter filter(Ask ask, Caller caller) {
        return new SearchFilter(
                ask.query("conversation", "the id of a conversation", ConversationId::parse),
                ask.query(
                        "sender",
                        "me, the id of a member or a contact, or a name",
                        word -> Sender.parse(word, caller.member())),
                ask.query("type", "a word", SearchText::type),
                ask.query("channel", "the id of a channel", ChannelId::parse),
                ask.query("from", TIME, SearchText::time),
                ask.query("to", TIME, SearchText::time),
                ask.query("has", "attachment", word -> Optional.of(word).filter("attachment"::equals))
                        .isPresent());
    }

    private Answer contacts(Ask ask, Caller caller) {
        var query = new ContactQuery(
                ask.query("q").map(String::strip).filter(text -> !text.isEmpty()),
                ask.query("cursor").map(cursor -> ContactId.parse(cursor).orElseThrow(Cursor::invalid)));
        return ask.answer(
                search.contacts(caller, query, ask.limit()),
                page -> pages.answer(
                        caller, page, Rows::contact, rows -> rows.getLast().id().toString()));
    }
}
