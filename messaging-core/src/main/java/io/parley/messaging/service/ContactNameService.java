package io.parley.messaging.service;

import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ContactProfile;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.InstalledChannels.Installed;
import io.parley.messaging.store.OrganizationTx;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks platforms what contacts are called of whom they tell nothing but a number. Best effort: nothing waits for it, and
 * what fails is asked again when the contact writes again. The host calls {@link #next} and {@link #ask} from threads of
 * its own, for one contact of a channel at a time: so it never takes much of what the platform allows the channel.
 */
public final class ContactNameService {
    /** After a name that the platform does not give. */
    private static final Duration WITHHELD = Duration.ofDays(1);
    /** After an answer that is true of all contacts of the channel. */
    private static final Duration BROKEN = Duration.ofHours(1);
    /** After none, unless the platform asks for more. What it allows is for messages first. */
    private static final Duration BUSY = Duration.ofMinutes(5);

    private final Workshop workshop;
    private final InstalledChannels channels;
    private final ChannelSessions sessions;
    private final NamelessQueue queue;

    ContactNameService(Workshop workshop, InstalledChannels channels, ChannelSessions sessions, NamelessQueue queue) {
        this.workshop = workshop;
        this.channels = channels;
        this.sessions = sessions;
        this.queue = queue;
    }

    /** Waits for the next one and takes them out. */
    public Nameless next() throws InterruptedException {
        return queue.take();
    }

    /** Asks for everybody who waits, on the calling thread. For hosts without workers, and tests. */
    public void askForAll() {
        for (var next = queue.poll(); next.isPresent(); next = queue.poll()) {
            ask(next.get());
        }
    }

    /** Asks what they are called, with one call at most, and tells the team. */
    public void ask(Nameless somebody) {
        if (queue.isResting(somebody.channel())) {
            return;
        }
        Optional<Next> next = workshop.transactor().read(somebody.organization(), tx -> prepare(tx, somebody));
        next.ifPresent(step -> {
            switch (step) {
                case Next.Known(String name) -> learn(somebody, name);
                case Next.Call(Installed installed, Channel channel) -> call(somebody, installed, channel);
            }
        });
    }

    private sealed interface Next {
        /** Somebody was quicker. */
        record Known(String name) implements Next {
            @Override
            public String toString() {
                return "Known";
            }
        }

        record Call(Installed installed, Channel channel) implements Next {}
    }

    private Optional<Next> prepare(OrganizationTx tx, Nameless somebody) {
        Optional<Contact> contact = tx.contacts().find(somebody.contact());
        Optional<Contact> named = contact.filter(found -> !isNameless(found, somebody));
        if (contact.isEmpty() || named.isPresent()) {
            return named.map(found -> new Next.Known(found.name()));
        }
        return tx.channels()
                .find(somebody.channel())
                .filter(channel -> channel.vitals().canSend())
                .flatMap(channel -> channels.find(channel.type()).map(installed -> new Next.Call(installed, channel)));
    }

    private void call(Nameless somebody, Installed installed, Channel channel) {
        installed
                .adapter()
                .profiles()
                .map(profiles ->
                        profiles.profile(channel.account(), somebody.handle(), sessions.of(installed, channel)))
                .ifPresent(answer -> take(somebody, answer));
    }

    private void take(Nameless somebody, Asked<ContactProfile> answer) {
        switch (answer) {
            case Asked.Got<ContactProfile>(ContactProfile profile)
            when profile.hasName() -> learn(somebody, profile.name());
            case Asked.Got<ContactProfile> ignored -> queue.leave(somebody, WITHHELD);
            case Asked.Denied<ContactProfile> denied
            when concernsChannel(denied.blame()) -> queue.rest(somebody.channel(), BROKEN);
            case Asked.Denied<ContactProfile> ignored -> queue.leave(somebody, WITHHELD);
            case Asked.NotNow<ContactProfile> later ->
                queue.rest(somebody.channel(), later.after().compareTo(BUSY) > 0 ? later.after() : BUSY);
        }
    }

    private static boolean concernsChannel(Blame blame) {
        return switch (blame) {
            case CREDENTIALS, ACCOUNT -> true;
            case MESSAGE, RECIPIENT, WINDOW -> false;
        };
    }

    private void learn(Nameless somebody, String name) {
        boolean news = workshop.transactor().inOrganization(somebody.organization(), tx -> {
            var on = new OnChannel(tx, somebody.type(), somebody.channel());
            Optional<Conversation> open = on.lockOpen(somebody.contact());
            boolean renamed =
                    tx.contacts().rename(somebody.contact(), somebody.handle().value(), name);
            String now = renamed
                    ? name
                    : tx.contacts().find(somebody.contact()).map(Contact::name).orElse(name);
            open.ifPresent(conversation -> workshop.store(tx, conversation, new ConversationCommand.Introduce(now)));
            return open.isPresent();
        });
        if (news) {
            workshop.bus().publish(new Signal.FeedGrew(somebody.organization()));
        }
    }

    private static boolean isNameless(Contact contact, Nameless somebody) {
        return contact.name().equals(somebody.handle().value());
    }
}
