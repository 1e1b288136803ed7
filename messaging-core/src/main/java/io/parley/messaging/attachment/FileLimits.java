package io.parley.messaging.attachment;

/**
 * The bounds of files, each named.
 *
 * @param bytes the largest file
 * @param imageBytes the largest image
 * @param imagePixels the most pixels of an image, checked before any of them is decoded
 * @param filesPerMessage how many files a message carries
 * @param archive what an archive may unfold to
 */
public record FileLimits(long bytes, long imageBytes, long imagePixels, int filesPerMessage, Archive archive) {
    private static final long MEBIBYTE = 1024L * 1024L;

    public FileLimits {
        if (bytes < 1 || imageBytes < 1 || imagePixels < 1 || filesPerMessage < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /**
     * What an archive may unfold to.
     *
     * @param ratio the most unfolded bytes for one that came
     * @param bytes the most bytes in all
     */
    public record Archive(int ratio, long bytes, int entries) {
        public Archive {
            if (ratio < 1 || bytes < 1 || entries < 1) {
                throw new IllegalArgumentException("limits are positive");
            }
        }
    }

    /** 50 MiB a file, 10 MiB and 35 million pixels an image, 10 files a message; archives 100:1, 500 MiB, 10,000 entries. */
    public static FileLimits standard() {
        return new FileLimits(50 * MEBIBYTE, 10 * MEBIBYTE, 35_000_000, 10, new Archive(100, 500 * MEBIBYTE, 10_000));
    }

    /** These limits with another one for the bytes of a file; no image is larger than a file may be. */
    public FileLimits withBytes(long other) {
        return new FileLimits(other, Math.min(imageBytes, other), imagePixels, filesPerMessage, archive);
    }

    /** The largest file of this kind. */
    public long bytesOf(MediaKind kind) {
        return kind == MediaKind.IMAGE ? Math.min(imageBytes, bytes) : bytes;
    }
}
