package io.parley.messaging.attachment;

/** The size of a picture in pixels. */
public record Dimensions(int width, int height) {
    public Dimensions {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel");
        }
    }

    public long pixels() {
        return (long) width * height;
    }
}
