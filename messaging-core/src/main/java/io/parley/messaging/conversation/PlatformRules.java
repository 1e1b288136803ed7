package io.parley.messaging.conversation;

import io.parley.messaging.conversation.ConversationCommand.ChangeControl;
import io.parley.messaging.conversation.ConversationCommand.DeleteElsewhere;
import io.parley.messaging.conversation.ConversationCommand.Echo;
import io.parley.messaging.conversation.ConversationCommand.EditElsewhere;
import io.parley.messaging.conversation.ConversationCommand.EndCall;
import io.parley.messaging.conversation.ConversationCommand.Introduce;
import io.parley.messaging.conversation.ConversationCommand.ReactElsewhere;
import io.parley.messaging.conversation.ConversationCommand.Refer;
import io.parley.messaging.conversation.ConversationCommand.Rehandle;
import io.parley.messaging.conversation.ConversationCommand.TakeMedia;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became a fact at the platform. Nothing of it can be refused: it happened. */
record PlatformRules(Conversation conversation, Instant now) {
    /** Never opens the reply window: the contact did nothing. */
    Decision echo(Echo echo) {
        var message = new Message(
                echo.id(),
                conversation.id(),
                conversation.lastSeq() + 1,
                new Author.Elsewhere(),
                echo.content(),
                echo.replyTo(),
                echo.forwarding(),
                Optional.empty(),
                Optional.of(echo.platformId()),
                MessageStatus.SENT,
                Optional.empty(),
                false,
                now,
                Optional.empty());
        return new Decision.Decided(
                conversation.change().message(message).at(now).done(),
                List.of(new Happened(message.seq(), now, new ConversationEvent.MessageCreated(message))),
                List.of());
    }

    Decision edit(EditElsewhere edit) {
        Message message = edit.message();
        if (message.isDeleted() || edit.content().equals(message.content())) {
            return conversation.unchanged();
        }
        Message edited = message.saying(edit.content(), message.flagged(), now);
        return conversation.noted(
                conversation.change().changed(edited), new ConversationEvent.MessageEdited(edited), now);
    }

    Decision take(TakeMedia take) {
        if (!(take.message().content() instanceof Content.Media media)) {
            return conversation.unchanged();
        }
        Message taken = take.message().carrying(media.with(take.position(), take.media()));
        return conversation.noted(conversation.change().changed(taken), new ConversationEvent.MediaArrived(taken), now);
    }

    /** What is told of a call after its end, or once more, is old news. */
    Decision end(EndCall end) {
        if (!(end.message().content() instanceof Content.Call(CallState before))
                || before.isOver()
                || !end.state().isOver()) {
            return conversation.unchanged();
        }
        Message over = end.message().carrying(new Content.Call(end.state()));
        return conversation.noted(conversation.change().changed(over), new ConversationEvent.CallEnded(over), now);
    }

    Decision delete(DeleteElsewhere delete) {
        Message message = delete.message();
        if (message.isDeleted()) {
            return conversation.unchanged();
        }
        Message tombstone = message.saying(new Content.Deleted(now), false, now);
        return conversation.noted(
                conversation.change().changed(tombstone), new ConversationEvent.MessageDeleted(tombstone), now);
    }

    /** On the platforms a contact has one reaction per message: another one takes the place of the first. */
    Decision react(ReactElsewhere react) {
        if (react.message().isDeleted()) {
            return conversation.unchanged();
        }
        var events = new ArrayList<ConversationEvent>();
        boolean there = false;
        for (Reaction reaction : react.present()) {
            boolean theirs = reaction.by().isSameAs(react.by());
            boolean same =
                    theirs && react.emoji().filter(reaction.emoji()::equals).isPresent();
            there |= same;
            if (theirs && !same) {
                events.add(new ConversationEvent.ReactionRemoved(react.message().id(), react.by(), reaction.emoji()));
            }
        }
        if (!there) {
            react.emoji()
                    .map(emoji -> new Reaction(react.by(), emoji, now))
                    .ifPresent(reaction -> events.add(
                            new ConversationEvent.ReactionAdded(react.message().id(), reaction)));
        }
        return all(conversation.change().wroteAt(react.actedAt()), events);
    }

    Decision refer(Refer refer) {
        return conversation.happened(
                conversation.change().wroteAt(refer.actedAt()),
                new ConversationEvent.ContactReferred(refer.referral()),
                now);
    }

    Decision rehandle(Rehandle rehandle) {
        Optional<Customer> other =
                conversation.customer().filter(customer -> !customer.handle().equals(rehandle.to()));
        return other.<Decision>map(customer -> conversation.noted(
                        conversation.change().with(customer.reachedBy(rehandle.to())),
                        new ConversationEvent.HandleChanged(customer.handle(), rehandle.to()),
                        now))
                .orElseGet(conversation::unchanged);
    }

    Decision introduce(Introduce introduce) {
        Optional<Customer> other =
                conversation.customer().filter(customer -> !customer.name().equals(introduce.name()));
        return other.<Decision>map(customer -> conversation.noted(
                        conversation.change().with(customer.called(introduce.name())),
                        new ConversationEvent.ContactNamed(customer.contact(), customer.name(), introduce.name()),
                        now))
                .orElseGet(conversation::unchanged);
    }

    Decision changeControl(ChangeControl change) {
        return conversation.noted(new ConversationEvent.ControlChanged(change.inControl()), now);
    }

    private Decision all(ConversationChange change, List<ConversationEvent> events) {
        if (events.isEmpty()) {
            return conversation.unchanged();
        }
        var happened = new ArrayList<Happened>();
        for (ConversationEvent event : events) {
            happened.add(new Happened(conversation.lastSeq() + happened.size() + 1, now, event));
        }
        long last = conversation.lastSeq() + happened.size();
        return new Decision.Decided(change.seq(last).done(), happened, List.of());
    }
}
