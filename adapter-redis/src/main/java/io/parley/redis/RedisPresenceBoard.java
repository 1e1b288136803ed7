package io.parley.redis;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.memory.InMemoryPresenceBoard;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.presence.Attendance;
import io.parley.messaging.presence.DeviceId;
import io.parley.messaging.presence.PresenceStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import redis.clients.jedis.UnifiedJedis;

/**
 * Who is there on any node. Each node says every few seconds that it lives: the devices of one that does not are gone. While
 * Redis is away each node knows of its own devices only, and says them again when it is back, with whatever it forgot.
 * Thread-safe.
 */
public final class RedisPresenceBoard implements PresenceBoard, AutoCloseable {
    private static final byte[] NODES = ascii("parley:nodes");

    /** Where everybody is, and which nodes live by the clock of Redis. */
    private static final byte[] READ = ascii("""
            local clock = redis.call('TIME')
            local living = redis.call('ZRANGEBYSCORE', KEYS[1], clock[1] * 1000 + math.floor(clock[2] / 1000), '+inf')
            local found = {}
            for each = 2, #KEYS do
                found[each - 1] = redis.call('GET', KEYS[each])
            end
            return {living, found}
            """);

    /** Unless somebody else was faster. */
    private static final byte[] WRITE = ascii("""
            if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
                return 0
            end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1
            """);

    /** Lives on; says whether Redis had not known it any more. */
    private static final byte[] LIVE = ascii("""
            local clock = redis.call('TIME')
            local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
            return redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
            """);

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration DEAD_AFTER = BEAT.multipliedBy(3);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int MOST_TRIES = 50;

    private final Redis redis;
    private final InstantSource time;
    private final String node = UUID.randomUUID().toString();
    /** What happened on this node. */
    private final InMemoryPresenceBoard alone = new InMemoryPresenceBoard();

    private final Set<Place> present = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread heart =
            Thread.ofVirtual().name("presence of this node").unstarted(this::beat);

    private RedisPresenceBoard(Redis redis, InstantSource time) {
        this.redis = redis;
        this.time = time;
    }

    private record Place(OrganizationId organization, MemberId member) {
        byte[] key() {
            return ascii("parley:presence:" + organization + ":" + member);
        }
    }

    public static RedisPresenceBoard start(Redis redis, InstantSource time) {
        var board = new RedisPresenceBoard(redis, time);
        board.live();
        board.heart.start();
        return board;
    }

    @Override
    public Moved change(OrganizationId organization, MemberId member, UnaryOperator<Attendance> step) {
        var place = new Place(organization, member);
        Moved here = alone.change(organization, member, step);
        if (here.after().devices().isEmpty()) {
            present.remove(place);
        } else {
            present.add(place);
        }
        return shared(place, step).orElse(here);
    }

    @Override
    public Map<MemberId, Attendance> of(OrganizationId organization, Set<MemberId> members) {
        List<Place> places =
                members.stream().map(member -> new Place(organization, member)).toList();
        return redis.ask(asked -> read(asked, places))
                .map(found -> attendances(places, found))
                .orElseGet(() -> alone.of(organization, members));
    }

    /** The step on what all nodes know; empty while Redis is away. */
    private Optional<Moved> shared(Place place, UnaryOperator<Attendance> step) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var found = redis.ask(asked -> read(asked, List.of(place)));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Places before = found.get().at(0).on(found.get().living());
            Attendance after = step.apply(before.attendance());
            byte[] expected = found.get().stored().getFirst();
            Optional<Boolean> written = redis.ask(asked ->
                    write(asked, place, expected, before.after(after, node).packed()));
            if (written.isEmpty()) {
                return Optional.empty();
            }
            if (written.get()) {
                return Optional.of(new Moved(before.attendance(), after));
            }
        }
        return Optional.empty();
    }

    private static Map<MemberId, Attendance> attendances(List<Place> places, Found found) {
        var attendances = new HashMap<MemberId, Attendance>();
        for (int each = 0; each < places.size(); each++) {
            if (found.stored().get(each).length > 0) {
                attendances.put(
                        places.get(each).member(),
                        found.at(each).on(found.living()).attendance());
            }
        }
        return attendances;
    }

    /**
     * What Redis knows.
     *
     * @param stored of each place; nothing where nobody was
     */
    private record Found(Set<String> living, List<byte[]> stored) {
        Places at(int place) {
            byte[] bytes = stored.get(place);
            return bytes.length == 0 ? Places.none() : Places.unpacked(bytes);
        }
    }

    private static Found read(UnifiedJedis redis, List<Place> places) {
        var keys = new ArrayList<byte[]>();
        keys.add(NODES);
        places.forEach(place -> keys.add(place.key()));
        var answer = (List<?>) redis.eval(READ, keys, List.of());
        Set<String> living = ((List<?>) answer.getFirst())
                .stream()
                        .map(name -> new String((byte[]) name, StandardCharsets.US_ASCII))
                        .collect(Collectors.toSet());
        List<byte[]> stored = ((List<?>) answer.getLast())
                .stream()
                        .map(bytes -> bytes instanceof byte[] some ? some : new byte[0])
                        .toList();
        return new Found(living, stored);
    }

    private static boolean write(UnifiedJedis redis, Place place, byte[] expected, byte[] wanted) {
        var arguments = List.of(expected, wanted, ascii(Long.toString(FORGOTTEN_AFTER.toMillis())));
        return Long.valueOf(1).equals(redis.eval(WRITE, List.of(place.key()), arguments));
    }

    private void beat() {
        try {
            while (!stopping.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                live();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that this node lives, and, where Redis did not know, who is here. */
    void live() {
        var arguments = List.of(ascii(node), ascii(Long.toString(DEAD_AFTER.toMillis())));
        redis.ask(asked -> asked.eval(LIVE, List.of(NODES), arguments))
                .filter(Long.valueOf(1)::equals)
                .ifPresent(unknown -> present.forEach(this::sayAgain));
    }

    private void sayAgain(Place place) {
        Optional.ofNullable(
                        alone.of(place.organization(), Set.of(place.member())).get(place.member()))
                .ifPresent(here -> shared(place, there -> with(there, here, time.instant())));
    }

    private static Attendance with(Attendance there, Attendance here, Instant now) {
        Attendance all = there;
        for (var device : here.devices().entrySet()) {
            all = arrived(all, device.getKey(), device.getValue(), now);
            all = switch (here.choice()) {
                case NONE -> all;
                case BUSY -> all.chose(device.getKey(), PresenceStatus.BUSY, now);
                case HIDDEN -> all.chose(device.getKey(), PresenceStatus.OFFLINE, now);
            };
        }
        return all;
    }

    private static Attendance arrived(Attendance there, DeviceId device, Attendance.Activity activity, Instant now) {
        Attendance joined = there.joined(device, now);
        return switch (activity) {
            case ACTIVE -> joined;
            case AWAY -> joined.chose(device, PresenceStatus.AWAY, now);
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whoever is still here is gone. */
    @Override
    public void close() {
        stopping.countDown();
        redis.ask(asked -> asked.zrem(NODES, ascii(node)));
    }
}
