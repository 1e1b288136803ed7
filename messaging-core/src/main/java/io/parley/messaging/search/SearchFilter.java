package io.parley.messaging.search;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which messages a search is about, whatever they say.
 *
 * @param type what a message is: text, image, file, location and so on as in the contract, or the platform's word for what we do not understand
 * @param since not written before
 * @param until written before
 * @param withAttachment only what has one
 */
public record SearchFilter(
        Optional<ConversationId> conversation,
        Optional<Sender> sender,
        Optional<String> type,
        Optional<ChannelId> channel,
        Optional<Instant> since,
        Optional<Instant> until,
        boolean withAttachment) {

    public static SearchFilter none() {
        return new SearchFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public SearchFilter in(ConversationId id) {
        return new SearchFilter(Optional.of(id), sender, type, channel, since, until, withAttachment);
    }

    public SearchFilter from(Sender who) {
        return new SearchFilter(conversation, Optional.of(who), type, channel, since, until, withAttachment);
    }

    public SearchFilter ofType(String word) {
        return new SearchFilter(conversation, sender, Optional.of(word), channel, since, until, withAttachment);
    }

    public SearchFilter on(ChannelId id) {
        return new SearchFilter(conversation, sender, type, Optional.of(id), since, until, withAttachment);
    }

    public SearchFilter since(Instant time) {
        return new SearchFilter(conversation, sender, type, channel, Optional.of(time), until, withAttachment);
    }

    public SearchFilter until(Instant time) {
        return new SearchFilter(conversation, sender, type, channel, since, Optional.of(time), withAttachment);
    }

    public SearchFilter attached() {
        return new SearchFilter(conversation, sender, type, channel, since, until, true);
    }

    /** Both: where the two disagree, the other one counts. */
    public SearchFilter and(SearchFilter other) {
        return new SearchFilter(
                other.conversation.or(() -> conversation),
                other.sender.or(() -> sender),
                other.type.or(() -> type),
                other.channel.or(() -> channel),
                other.since.or(() -> since),
                other.until.or(() -> until),
                other.withAttachment || withAttachment);
    }

    public boolean isNone() {
        return equals(none());
    }
}
