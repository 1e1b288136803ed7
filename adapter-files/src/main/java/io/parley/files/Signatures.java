package io.parley.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** First bytes that the library takes for something else. */
final class Signatures {
    private static final int BRAND = 8;
    private static final byte[] FTYP = "ftyp".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] QUICK_TIME = "qt  ".getBytes(StandardCharsets.US_ASCII);

    private Signatures() {}

    /** Both formats have the same boxes; the first one names the brand, unless the file is older than brands. */
    static boolean isQuickTime(byte[] head) {
        boolean branded = head.length >= BRAND + 4 && Arrays.equals(head, 4, BRAND, FTYP, 0, 4);
        return !branded || Arrays.equals(head, BRAND, BRAND + 4, QUICK_TIME, 0, 4);
    }

    /** ADTS: twelve bits that are set, and a layer of zero, which MPEG sounds never have. */
    static boolean isAac(byte[] head) {
        return head.length > 7 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xF6) == 0xF0;
    }
}
