package io.parley.messaging.attachment;

import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns tickets into texts that nobody can make up or change, and back. Thread-safe. */
public final class TicketSeal {
    private static final int BODY = 3 * 2 * Long.BYTES + Long.BYTES;
    private static final int TAG = 32;
    private static final UUID NOBODY = new UUID(0, 0);

    private final SecretKeySpec key;

    /**
     * @param key at least 32 secret bytes
     */
    public TicketSeal(byte[] key) {
        if (key.length < TAG) {
            throw new IllegalArgumentException("the key needs at least " + TAG + " bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public String seal(FileTicket ticket) {
        byte[] body = body(ticket);
        byte[] sealed = Arrays.copyOf(body, BODY + TAG);
        System.arraycopy(tag(body), 0, sealed, BODY, TAG);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The ticket, unless it was altered or its time is over. Never throws, whatever the text. */
    public Outcome<FileTicket> open(String text, Instant now) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Outcome.refused(new FileRefusal.TicketInvalid());
        }
        if (!isGenuine(sealed)) {
            return Outcome.refused(new FileRefusal.TicketInvalid());
        }
        FileTicket ticket = ticket(ByteBuffer.wrap(sealed));
        boolean alive = now.isBefore(ticket.expiresAt()) && !ticket.expiresAt().isAfter(now.plus(FileTicket.LIFE));
        return alive ? Outcome.done(ticket) : Outcome.refused(new FileRefusal.TicketExpired());
    }

    private boolean isGenuine(byte[] sealed) {
        return sealed.length == BODY + TAG
                && MessageDigest.isEqual(
                        tag(Arrays.copyOf(sealed, BODY)), Arrays.copyOfRange(sealed, BODY, BODY + TAG));
    }

    private static byte[] body(FileTicket ticket) {
        var buffer = ByteBuffer.allocate(BODY);
        put(buffer, ticket.organization().value());
        put(buffer, ticket.file().value());
        put(buffer, ticket.member().map(MemberId::value).orElse(NOBODY));
        return buffer.putLong(ticket.expiresAt().toEpochMilli()).array();
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static FileTicket ticket(ByteBuffer body) {
        return new FileTicket(
                new OrganizationId(id(body)),
                new FileId(id(body)),
                Optional.of(id(body)).filter(id -> !id.equals(NOBODY)).map(MemberId::new),
                Instant.ofEpochMilli(body.getLong()));
    }

    private static UUID id(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private byte[] tag(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
