package io.parley.redis;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads what {@link Packing} wrote; throws a {@link BufferUnderflowException} where there is no more. */
final class Unpacking {
    private final ByteBuffer bytes;

    Unpacking(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    String text() {
        return new String(part(), StandardCharsets.UTF_8);
    }

    byte[] part() {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }

    UUID id() {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    long number() {
        return bytes.getLong();
    }

    boolean flag() {
        return bytes.get() != 0;
    }

    Instant time() {
        return Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
    }

    <T> Optional<T> maybe(Supplier<T> read) {
        return flag() ? Optional.of(read.get()) : Optional.empty();
    }

    <T> List<T> all(Supplier<T> read) {
        long many = number();
        var all = new ArrayList<T>();
        for (long each = 0; each < many; each++) {
            all.add(read.get());
        }
        return all;
    }
}
