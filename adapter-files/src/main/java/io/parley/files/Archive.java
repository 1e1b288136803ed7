package io.parley.files;

import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.port.Content;
import io.parley.messaging.port.FileInspector.Inspection;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A ZIP, unfolded without keeping anything of it, to see what is in it and whether it is a bomb. What its directory claims
 * counts as well: a bomb may hide in entries that overlap, which only the directory shows. For one inspection.
 */
final class Archive {
    /** Below this nothing is out of proportion: texts of spaces fold well. */
    private static final long HARMLESS = 1024L * 1024L;

    /** A document in an archive in an archive is as deep as people go. */
    private static final int DEEPEST = 3;

    private static final int STEP = 16 * 1024;
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};

    private final FileLimits.Archive limits;
    private final long mostBytes;
    private final ArchiveContents contents = new ArchiveContents();
    private long unfolded;
    private int entries;

    private Archive(FileLimits.Archive limits, long folded) {
        this.limits = limits;
        this.mostBytes = Math.min(limits.bytes(), Math.max(HARMLESS, folded * limits.ratio()));
    }

    /** Too much of something. */
    private static final class Unsafe extends IOException {
        private static final long serialVersionUID = 1L;

        private final String why;

        private Unsafe(String why) {
            super(why);
            this.why = why;
        }
    }

    static Inspection inspect(Content content, FileLimits.Archive limits) throws IOException {
        ZipDirectory directory;
        try (InputStream in = content.open()) {
            directory = ZipDirectory.scan(in);
        }
        var archive = new Archive(limits, directory.fileBytes());
        try (InputStream in = content.open()) {
            archive.check(directory.claimedBytes(), directory.entries());
            archive.unfold(new BufferedInputStream(in), 1);
            return new Inspection.Fine(archive.contents.type(), Optional.empty());
        } catch (Unsafe bomb) {
            return new Inspection.Unsafe(new FileRefusal.ArchiveUnsafe(bomb.why));
        } catch (ZipException locked) {
            // Entries with a password, or folded in a way that we cannot unfold: the directory was within the limits.
            return directory.entries() > 0
                    ? new Inspection.Fine(archive.contents.type(), Optional.empty())
                    : new Inspection.Unsafe(new FileRefusal.NotAllowed("a broken " + MediaType.ZIP));
        }
    }

    private void unfold(InputStream in, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Unsafe("it hides archives in archives in archives");
        }
        var zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            check(unfolded, entries);
            if (depth == 1) {
                contents.add(entry.getName());
            }
            unfoldEntry(new Counted(zip), depth);
        }
    }

    private void unfoldEntry(InputStream entry, int depth) throws IOException {
        var content = new BufferedInputStream(entry, STEP);
        content.mark(ZIP_MAGIC.length);
        boolean nested = Arrays.equals(content.readNBytes(ZIP_MAGIC.length), ZIP_MAGIC);
        content.reset();
        if (nested) {
            unfold(content, depth + 1);
        }
        byte[] waste = new byte[STEP];
        while (content.read(waste) >= 0) {
            // Counted on the way, kept nowhere.
        }
    }

    private void check(long bytes, int count) throws Unsafe {
        if (count > limits.entries()) {
            throw new Unsafe("it has more than " + limits.entries() + " entries");
        }
        if (bytes > limits.bytes()) {
            throw new Unsafe("it unfolds to more than " + limits.bytes() + " bytes");
        }
        if (bytes > mostBytes) {
            throw new Unsafe("it unfolds to more than " + limits.ratio() + " times its size");
        }
    }

    /** Counts what unfolds; ends with its entry, not with the archive around it. */
    private final class Counted extends FilterInputStream {
        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            unfolded += Math.max(read, 0);
            check(unfolded, entries);
            return read;
        }

        @Override
        public void close() {
            // The archive around it goes on.
        }
    }
}
