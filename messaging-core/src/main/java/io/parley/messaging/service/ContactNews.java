package io.parley.messaging.service;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Person;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.port.Happening;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What platforms say about contacts besides what these write. */
record ContactNews(Workshop workshop) {
    /** Shown only where somebody has written before: an empty conversation is of no use to anybody. */
    Happening referred(OnChannel on, Inbound.ContactReferred referred) {
        var mark = new Inbound.Unrecognised(referred.account(), referred.key(), "referral", "{}");
        return once(on, referred.who(), mark, new ConversationCommand.Refer(referred.referral(), referred.at()));
    }

    Happening control(OnChannel on, Inbound.ControlChanged changed) {
        var key = new PlatformMessageId("control:" + changed.inControl() + ":" + changed.at() + ":"
                + changed.contact().handle().value());
        var mark = new Inbound.Unrecognised(changed.account(), key, "control", "{}");
        return once(on, changed.contact(), mark, new ConversationCommand.ChangeControl(changed.inControl()));
    }

    /**
     * Platforms repeat what has no place of its own in a conversation, too: that it was told is kept. With the conversation
     * locked first, for who writes before they wait for a lock has their events read out of order.
     */
    private Happening once(OnChannel on, Person who, Inbound.Unrecognised mark, ConversationCommand command) {
        Optional<Conversation> open = on.find(who).flatMap(known -> on.lockOpen(known.id()));
        if (!on.tx().channels().keep(on.id(), mark, workshop.now())) {
            return new Happening.DuplicateIgnored(on.type());
        }
        return open.<Happening>map(conversation -> {
                    workshop.store(on.tx(), conversation, command);
                    return new Happening.ChangeTaken(on.type());
                })
                .orElseGet(() -> new Happening.UnrecognisedKept(on.type(), mark.kind()));
    }

    /**
     * They stay the same contact. A new handle that is known already was told before, or is somebody else's: then nothing
     * changes, and whoever writes next under it is answered there.
     */
    Optional<Happening> handle(OnChannel on, Inbound.HandleChanged changed) {
        Map<Handle, Contact> found =
                on.tx().contacts().findByHandles(on.id(), List.of(changed.before(), changed.after()));
        Optional<Contact> contact = Optional.ofNullable(found.get(changed.before()));
        if (contact.isEmpty() || found.containsKey(changed.after())) {
            return Optional.empty();
        }
        inOpen(on, contact, new ConversationCommand.Rehandle(changed.after()));
        on.tx().contacts().addHandle(contact.get().id(), on.id(), changed.after());
        return Optional.of(new Happening.ChangeTaken(on.type()));
    }

    Optional<Happening> preference(OnChannel on, Inbound.PreferenceChanged changed) {
        Optional<Contact> contact = on.tx().contacts().findByHandle(on.id(), changed.contact());
        contact.ifPresent(
                known -> on.tx().contacts().preferMarketing(known.id(), changed.wantsMarketing(), changed.at()));
        return contact.map(known -> new Happening.ChangeTaken(on.type()));
    }

    private Optional<Happening> inOpen(OnChannel on, Optional<Contact> contact, ConversationCommand command) {
        Optional<Conversation> open = contact.flatMap(known -> on.lockOpen(known.id()));
        open.ifPresent(conversation -> workshop.store(on.tx(), conversation, command));
        return open.map(conversation -> new Happening.ChangeTaken(on.type()));
    }
}
