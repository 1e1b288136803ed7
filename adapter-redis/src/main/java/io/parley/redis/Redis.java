package io.parley.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * A Redis that may be away: who asks then is told so at once, and it is tried again after a while. Never throws for
 * it. Thread-safe.
 */
public final class Redis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);

    /** Redis answers within a millisecond; one that takes this long is as good as away. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Duration AWAY_FOR = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 16;

    private final RedisAddress address;
    private final RedisClient client;
    private final InstantSource time;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile Instant askAgainAt = Instant.EPOCH;

    private Redis(RedisAddress address, RedisClient client, InstantSource time) {
        this.address = address;
        this.client = client;
        this.time = time;
    }

    /** Connects when it is needed. */
    public static Redis at(RedisAddress address, InstantSource time) {
        return new Redis(address, client(address, PATIENCE), time);
    }

    /** Where it is, for a connection that waits for what is said. */
    RedisClient listener(Duration patience) {
        return client(address, patience);
    }

    /** Whether it answers now. */
    public boolean ping() {
        return ask(UnifiedJedis::ping).isPresent();
    }

    /** Its answer; empty while it is away, or when it has none. */
    <T> Optional<T> ask(Function<UnifiedJedis, T> question) {
        if (away.get() && time.instant().isBefore(askAgainAt)) {
            return Optional.empty();
        }
        try {
            var answer = Optional.ofNullable(question.apply(client));
            if (away.getAndSet(false)) {
                LOG.info("Redis answers again");
            }
            return answer;
        } catch (JedisException silent) {
            askAgainAt = time.instant().plus(AWAY_FOR);
            if (!away.getAndSet(true)) {
                LOG.warn(
                        "Redis does not answer: each node goes on by itself until it does cause={}",
                        silent.getClass().getSimpleName());
            }
            return Optional.empty();
        }
    }

    private static RedisClient client(RedisAddress address, Duration patience) {
        var uri = address.uri();
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        // Without a bound, many virtual threads wait for each other for ever.
        pool.setMaxWait(PATIENCE);
        pool.setJmxEnabled(false);
        var config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(Math.toIntExact(PATIENCE.toMillis()))
                .socketTimeoutMillis(Math.toIntExact(patience.toMillis()))
                .blockingSocketTimeoutMillis(Math.toIntExact(patience.toMillis()))
                .user(JedisURIHelper.getUser(uri))
                .password(JedisURIHelper.getPassword(uri))
                .database(JedisURIHelper.getDBIndex(uri));
        if (JedisURIHelper.isRedisSSLScheme(uri)) {
            config.sslOptions(SslOptions.defaults());
        }
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(uri))
                .clientConfig(config.build())
                .poolConfig(pool)
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
