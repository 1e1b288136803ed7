package io.parley.redis;

import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.memory.InMemoryLiveBus;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.BinaryJedisPubSub;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Tells listeners of this process at once, and those of all other nodes through Redis. While it is away, the other nodes hear
 * nothing: they find in the store what happened, when they look there by themselves. Thread-safe.
 */
public final class RedisLiveBus implements LiveBus, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLiveBus.class);
    private static final byte[] CHANNEL = "parley:live".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 200;

    /** Every node says something that often, so that silence means a connection that is dead. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private static final Duration DEAF_AFTER = BEAT.multipliedBy(3);
    private static final Duration BEFORE_ANOTHER = Duration.ofSeconds(1);

    private final Redis redis;
    private final UUID node = UUID.randomUUID();
    private final InMemoryLiveBus here = new InMemoryLiveBus();
    private final BlockingQueue<Signal> outgoing = new LinkedBlockingQueue<>(MOST_WAITING);
    /** Whose feeds are in the queue: to say it once is enough, however much happens meanwhile. */
    private final Set<OrganizationId> grown = ConcurrentHashMap.newKeySet();

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Thread speaker =
            Thread.ofVirtual().name("signals to other nodes").unstarted(this::speak);
    private final Thread listener =
            Thread.ofVirtual().name("signals of other nodes").unstarted(this::listen);

    private RedisLiveBus(Redis redis) {
        this.redis = redis;
    }

    public static RedisLiveBus start(Redis redis) {
        var bus = new RedisLiveBus(redis);
        bus.speaker.start();
        bus.listener.start();
        return bus;
    }

    @Override
    public void publish(Signal signal) {
        here.publish(signal);
        Optional<OrganizationId> feed = feedOf(signal);
        boolean waitsAlready =
                feed.filter(organization -> !grown.add(organization)).isPresent();
        if (!waitsAlready && !outgoing.offer(signal)) {
            feed.ifPresent(grown::remove);
        }
    }

    @Override
    public Subscription subscribe(Consumer<Signal> consumer) {
        return here.subscribe(consumer);
    }

    /** Whether it hears other nodes by now, or within that time. */
    boolean awaitListening(Duration patience) throws InterruptedException {
        return listening.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Optional<OrganizationId> feedOf(Signal signal) {
        return switch (signal) {
            case Signal.EventsCommitted committed -> Optional.of(committed.organization());
            case Signal.FeedGrew(OrganizationId organization) -> Optional.of(organization);
            default -> Optional.empty();
        };
    }

    private void speak() {
        try {
            while (stopping.getCount() > 0) {
                var together = new ArrayList<Signal>();
                Optional.ofNullable(outgoing.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS))
                        .ifPresent(together::add);
                outgoing.drainTo(together, MOST_TOGETHER);
                // What happens from here on is to be said again.
                together.stream().flatMap(signal -> feedOf(signal).stream()).forEach(grown::remove);
                redis.ask(asked -> asked.publish(CHANNEL, packed(together)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] packed(List<Signal> together) {
        var out = new Packing();
        out.id(node)
                .all(
                        together.stream()
                                .flatMap(signal -> written(signal).stream())
                                .toList(),
                        out::part);
        return out.bytes();
    }

    /** One that cannot be told must not silence the others. */
    private static Optional<byte[]> written(Signal signal) {
        try {
            return Optional.of(SignalCodec.write(signal, new Packing()).bytes());
        } catch (RuntimeException untellable) {
            LOG.warn(
                    "a signal was not told to the other nodes kind={} cause={}",
                    signal.getClass().getSimpleName(),
                    untellable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void listen() {
        do {
            try (RedisClient client = redis.listener(DEAF_AFTER)) {
                client.subscribe(new Hearing(), CHANNEL);
            } catch (JedisException away) {
                LOG.debug(
                        "nothing is heard of other nodes cause={}",
                        away.getClass().getSimpleName());
            }
        } while (!isStoppingWithin(BEFORE_ANOTHER));
    }

    private boolean isStoppingWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private final class Hearing extends BinaryJedisPubSub {
        @Override
        public void onSubscribe(byte[] channel, int channels) {
            listening.countDown();
        }

        @Override
        public void onMessage(byte[] channel, byte[] message) {
            try {
                hear(new Unpacking(message));
            } catch (RuntimeException unreadable) {
                LOG.warn(
                        "a signal of another node was not understood cause={}",
                        unreadable.getClass().getSimpleName());
            }
        }

        private void hear(Unpacking message) {
            if (!message.id().equals(node)) {
                message.all(() -> SignalCodec.read(new Unpacking(message.part())))
                        .forEach(signal -> signal.ifPresent(here::publish));
            }
        }
    }

    /** What waits is not said any more. */
    @Override
    public void close() {
        stopping.countDown();
        speaker.interrupt();
        listener.interrupt();
    }
}
