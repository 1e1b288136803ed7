package io.parley.app.host;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.service.ContactNameService;
import io.parley.messaging.service.Nameless;

/** The threads that ask platforms what contacts are called. */
public final class ContactNameWorkers {
    private static final int MOST_OF_CHANNEL = 200;

    private ContactNameWorkers() {}

    public static ChannelThreads<Nameless> start(ContactNameService names) {
        return ChannelThreads.start("contact names", MOST_OF_CHANNEL, new Asking(names));
    }

    private record Asking(ContactNameService names) implements ChannelThreads.Work<Nameless> {
        @Override
        public Nameless next() throws InterruptedException {
            return names.next();
        }

        @Override
        public ChannelId channelOf(Nameless next) {
            return next.channel();
        }

        @Override
        public void run(Nameless next) {
            names.ask(next);
        }
    }
}
