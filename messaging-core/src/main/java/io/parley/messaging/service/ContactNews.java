package io.parley.messaging.service;

import io.parley.messaging.channel.Inbound;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.port.Happening;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What platforms say about contacts besides what these write. */
record ContactNews(Workshop workshop) {
    /** Known only where somebody has written before: an empty conversation is of no use to anybody. */
    Optional<Happening> referred(OnChannel on, Inbound.ContactReferred referred) {
        return inOpen(on, on.find(referred.who()), new ConversationCommand.Refer(referred.referral(), referred.at()));
    }

    Optional<Happening> control(OnChannel on, Inbound.ControlChanged changed) {
        return inOpen(on, on.find(changed.contact()), new ConversationCommand.ChangeControl(changed.inControl()));
    }

    /** They stay the same contact. Where the new handle is somebody else's already, each keeps their own. */
    Optional<Happening> handle(OnChannel on, Inbound.HandleChanged changed) {
        Map<Handle, Contact> found =
                on.tx().contacts().findByHandles(on.id(), List.of(changed.before(), changed.after()));
        Optional<Contact> contact = Optional.ofNullable(found.get(changed.before()));
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        Optional<Contact> holder = Optional.ofNullable(found.get(changed.after()));
        if (holder.isPresent() && !holder.equals(contact)) {
            return Optional.empty();
        }
        inOpen(on, contact, new ConversationCommand.Rehandle(changed.after()));
        if (holder.isEmpty()) {
            on.tx().contacts().addHandle(contact.get().id(), on.id(), changed.after());
        }
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
