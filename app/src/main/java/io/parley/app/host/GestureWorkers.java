package io.parley.app.host;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.service.GestureService;
import io.parley.messaging.service.GestureService.Shown;

/** The threads that show contacts what members do besides writing. */
public final class GestureWorkers {
    private static final int MOST_OF_CHANNEL = 50;

    private GestureWorkers() {}

    public static ChannelThreads<Shown> start(GestureService gestures) {
        return ChannelThreads.start("gestures", MOST_OF_CHANNEL, new Showing(gestures));
    }

    private record Showing(GestureService gestures) implements ChannelThreads.Work<Shown> {
        @Override
        public Shown next() throws InterruptedException {
            return gestures.next();
        }

        @Override
        public ChannelId channelOf(Shown next) {
            return next.channel();
        }

        @Override
        public void run(Shown next) {
            gestures.show(next);
        }
    }
}
