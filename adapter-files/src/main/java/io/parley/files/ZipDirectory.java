package io.parley.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the central directory of a ZIP claims, which is what unpackers believe. It is found by looking at everything, as
 * the stream cannot be read from its end.
 *
 * @param fileBytes how long the whole ZIP is
 * @param claimedBytes what all entries together unfold to, as claimed
 */
record ZipDirectory(long fileBytes, long claimedBytes, int entries) {
    private static final int SIGNATURE = 0x02014b50;
    private static final int HEADER = 46;
    private static final int STEP = 64 * 1024;
    private static final long ZIP64 = 0xFFFF_FFFFL;
    private static final int NEWEST_VERSION = 63;
    private static final int HIGHEST_METHOD = 99;

    static ZipDirectory scan(InputStream content) throws IOException {
        var in = new BufferedInputStream(content, STEP);
        var found = new ZipDirectory(0, 0, 0);
        long length = 0;
        int last = 0;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            length++;
            // The last four bytes, the newest on top: as the signature reads from the other end.
            last = (last >>> 8) | (octet << 24);
            if (last == SIGNATURE) {
                in.mark(HEADER);
                found = found.with(in.readNBytes(HEADER - Integer.BYTES));
                in.reset();
            }
        }
        return new ZipDirectory(length, found.claimedBytes(), found.entries());
    }

    /** Adds an entry, if these bytes after the signature look like one and not like chance. */
    private ZipDirectory with(byte[] rest) {
        if (rest.length < HEADER - Integer.BYTES) {
            return this;
        }
        var header = ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN);
        int version = header.get(2) & 0xFF;
        int method = header.getShort(6) & 0xFFFF;
        int disk = header.getShort(30) & 0xFFFF;
        if (version > NEWEST_VERSION || method > HIGHEST_METHOD || disk != 0) {
            return this;
        }
        long size = header.getInt(20) & 0xFFFF_FFFFL;
        long claimed = size == ZIP64 ? Long.MAX_VALUE / 2 : size;
        return new ZipDirectory(fileBytes, Math.min(claimedBytes + claimed, Long.MAX_VALUE / 2), entries + 1);
    }
}
