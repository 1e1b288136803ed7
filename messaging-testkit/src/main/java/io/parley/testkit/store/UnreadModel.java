package io.parley.testkit.store;

import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.id.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is unread, found the simplest way: by looking at every message again. */
final class UnreadModel {
    /** What somebody did. */
    sealed interface Deed {
        record Wrote(MemberId author, long seq) implements Deed {}

        record Read(MemberId member, long upTo) implements Deed {}

        record Received(MemberId member, long upTo) implements Deed {}

        /** Something that leaves unread what was. */
        record Other() implements Deed {}
    }

    private final TreeMap<Long, MemberId> authors = new TreeMap<>();
    private final Map<MemberId, Receipt> receipts = new HashMap<>();

    void apply(Deed deed) {
        switch (deed) {
            case Deed.Wrote(MemberId author, long seq) -> authors.put(seq, author);
            case Deed.Read(MemberId member, long upTo) -> raise(new Receipt(member, upTo, upTo));
            case Deed.Received(MemberId member, long upTo) -> raise(new Receipt(member, upTo, 0));
            case Deed.Other() -> {}
        }
    }

    private void raise(Receipt mark) {
        receipts.merge(
                mark.member(),
                mark,
                (one, other) -> new Receipt(
                        mark.member(),
                        Math.max(one.delivered(), other.delivered()),
                        Math.max(one.read(), other.read())));
    }

    Receipt receipt(MemberId member) {
        return receipts.getOrDefault(member, Receipt.none(member));
    }

    long unread(MemberId member) {
        long mark = receipt(member).read();
        return authors.tailMap(mark, false).values().stream()
                .filter(author -> !author.equals(member))
                .count();
    }

    List<Long> seqs() {
        return List.copyOf(authors.keySet());
    }
}
