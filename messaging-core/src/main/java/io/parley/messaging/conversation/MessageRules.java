package io.parley.messaging.conversation;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.conversation.ConversationCommand.Post;
import io.parley.messaging.conversation.ConversationCommand.Receive;
import io.parley.messaging.conversation.ConversationCommand.Report;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.ContentBounds;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.RichText;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How messages come into a conversation, and how far they come. */
record MessageRules(Conversation conversation, Limits limits, Instant now) {
    Decision post(Post post) {
        if (conversation.status() == Status.CLOSED) {
            return new Decision.Refused(new Refusal.ConversationClosed());
        }
        long expected = post.expectedLastSeq().orElse(conversation.lastSeq());
        if (expected != conversation.lastSeq()) {
            return new Decision.Refused(new Refusal.ConversationMovedOn(expected, conversation.lastSeq()));
        }
        Content content = cleaned(post.content());
        return unfit(content, limits).<Decision>map(Decision.Refused::new).orElseGet(() -> posted(post, content));
    }

    private Decision posted(Post post, Content content) {
        var message = new Message(
                post.id(),
                conversation.id(),
                conversation.lastSeq() + 1,
                post.author(),
                content,
                post.replyTo(),
                Forwarding.NOT,
                post.clientId(),
                Optional.empty(),
                conversation.customer().isPresent() ? MessageStatus.QUEUED : MessageStatus.SENT,
                Optional.empty(),
                post.flagged(),
                now,
                Optional.empty());
        List<Delivery> deliveries = conversation.customer().stream()
                .map(to -> Delivery.of(message.id(), conversation.id(), to.channel(), to.handle(), post.terms(), now))
                .toList();
        return new Decision.Decided(
                conversation.change().message(message).at(now).done(),
                List.of(new Happened(message.seq(), now, new ConversationEvent.MessageCreated(message))),
                deliveries);
    }

    Decision receive(Receive receive) {
        var message = new Message(
                receive.id(),
                conversation.id(),
                conversation.lastSeq() + 1,
                receive.author(),
                receive.content(),
                receive.replyTo(),
                receive.forwarding(),
                Optional.empty(),
                Optional.of(receive.platformId()),
                MessageStatus.DELIVERED,
                Optional.empty(),
                receive.flagged(),
                now,
                Optional.empty());
        var arrived = new Happened(message.seq(), now, new ConversationEvent.MessageCreated(message));
        var next = conversation
                .change()
                .message(message)
                .wroteAt(receive.writtenAt())
                .at(now);
        Status before = conversation.status();
        if (before != Status.RESOLVED) {
            return new Decision.Decided(next.done(), List.of(arrived), List.of());
        }
        var again = conversation.assignee().isPresent() ? Status.ASSIGNED : Status.OPEN;
        long seq = message.seq() + 1;
        return new Decision.Decided(
                next.seq(seq).status(again).done(),
                List.of(arrived, new Happened(seq, now, new ConversationEvent.StatusChanged(before, again))),
                List.of());
    }

    Decision report(Report report) {
        Message message = report.message();
        MessageStatus after = message.status().after(report.status());
        boolean learnsPlatformId =
                report.platformId().isPresent() && message.platformId().isEmpty();
        if (after == message.status() && !learnsPlatformId) {
            return conversation.unchanged();
        }
        Optional<FailureReason> failure = after == MessageStatus.FAILED ? report.failure() : Optional.empty();
        return conversation.noted(
                new ConversationEvent.MessageStatusChanged(message.id(), after, failure, report.platformId()), now);
    }

    static Content cleaned(Content content) {
        return switch (content) {
            case Content.Text(RichText body) -> new Content.Text(body.cleaned());
            case Content.Files(List<Attachment> attachments, RichText caption) ->
                new Content.Files(attachments, caption.cleaned());
            case Content.Choices(RichText body, List<Option> options, String button) ->
                new Content.Choices(body.cleaned(), options, button);
            default -> content;
        };
    }

    static Optional<Refusal> unfit(Content content, Limits limits) {
        return switch (content) {
            case Content.Text(RichText body) -> unfit(body.text(), limits).or(() -> unsound(body));
            case Content.Files(List<Attachment> ignored, RichText caption) ->
                tooLong(caption.text(), limits).or(() -> unsound(caption));
            case Content.Choices choices ->
                unfit(choices.body().text(), limits)
                        .or(() -> unsound(choices.body()))
                        .or(() -> ContentBounds.refusal(choices));
            case Content.Location place -> ContentBounds.refusal(place);
            case Content.Cards cards -> ContentBounds.refusal(cards);
            case Content.Template template -> ContentBounds.refusal(template.use());
            // What only contacts send, and what says nothing.
            case Content.Media ignored -> Optional.of(new Refusal.TextEmpty());
            case Content.Chosen ignored -> Optional.of(new Refusal.TextEmpty());
            case Content.Shared ignored -> Optional.of(new Refusal.TextEmpty());
            case Content.Order ignored -> Optional.of(new Refusal.TextEmpty());
            case Content.Call ignored -> Optional.of(new Refusal.TextEmpty());
            case Content.Deleted ignored -> Optional.of(new Refusal.TextEmpty());
            case Content.Unsupported ignored -> Optional.of(new Refusal.TextEmpty());
        };
    }

    static Optional<Refusal> unfit(String text, Limits limits) {
        if (text.isBlank()) {
            return Optional.of(new Refusal.TextEmpty());
        }
        return tooLong(text, limits);
    }

    private static Optional<Refusal> tooLong(String text, Limits limits) {
        int length = CleanText.length(text);
        return length > limits.textLength()
                ? Optional.of(new Refusal.TextTooLong(length, limits.textLength()))
                : Optional.empty();
    }

    private static Optional<Refusal> unsound(RichText body) {
        return body.isSound() ? Optional.empty() : Optional.of(new MessageRefusal.SpansUnfit());
    }
}
