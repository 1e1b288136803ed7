package io.parley.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://localhost",
                "redis://localhost:6379/2",
                "rediss://user:secret@cache.example:6380",
                " redis://[::1]:6379 "
            })
    void anAddressOfRedisIsTaken(String address) {
        assertThat(RedisAddress.parse(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost:6379", "http://localhost:6379", "redis://", "redis://host/name", "redis://ho st"})
    void anythingElseIsNot(String address) {
        assertThat(RedisAddress.parse(address)).isEmpty();
    }

    @Test
    void whatOpensItIsNotPrinted() {
        assertThat(RedisAddress.parse("redis://user:hunter2@cache:6379").orElseThrow())
                .asString()
                .doesNotContain("hunter2");
    }
}
