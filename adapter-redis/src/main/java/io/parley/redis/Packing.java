package io.parley.redis;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Values one after the other, as bytes that {@link Unpacking} reads in the same order. */
final class Packing {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Packing text(String text) {
        return part(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Something whole, which who does not understand it can leave out. */
    Packing part(byte[] part) {
        return write(() -> {
            out.writeInt(part.length);
            out.write(part);
        });
    }

    Packing id(UUID id) {
        return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    Packing number(long number) {
        return write(() -> out.writeLong(number));
    }

    Packing flag(boolean flag) {
        return write(() -> out.writeBoolean(flag));
    }

    /** To the microsecond, as the store keeps it. */
    Packing time(Instant time) {
        return number(Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000));
    }

    <T> Packing maybe(Optional<T> value, Consumer<T> write) {
        flag(value.isPresent());
        value.ifPresent(write);
        return this;
    }

    <T> Packing all(Collection<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
        return this;
    }

    private Packing write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
