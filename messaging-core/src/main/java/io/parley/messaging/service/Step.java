package io.parley.messaging.service;

import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Outbound;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Part;
import io.parley.messaging.port.Happening;
import io.parley.messaging.service.InstalledChannels.Installed;
import java.util.Optional;

/** What is to be done with the head of a lane. */
sealed interface Step {
    /**
     * The attempt is written down: call the platform.
     *
     * @param part which part of the message it is; empty when it is all of it
     */
    record Call(Installed installed, Channel channel, Delivery delivery, Optional<Part> part, Outbound message)
            implements Step {}

    /** There is nothing to call for: see what is next. */
    record GoOn(Optional<Happening> happening) implements Step {
        static GoOn after(Happening happening) {
            return new GoOn(Optional.of(happening));
        }
    }

    /**
     * The lane was given back, or lost.
     *
     * @param found what the call has shown of its channel
     */
    record Stop(Optional<Happening> happening, Optional<ChannelHealth.Change> found) implements Step {
        Stop(Optional<Happening> happening) {
            this(happening, Optional.empty());
        }

        static Stop silent() {
            return new Stop(Optional.empty());
        }
    }
}
