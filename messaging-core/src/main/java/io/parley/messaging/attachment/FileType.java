package io.parley.messaging.attachment;

import java.util.List;
import java.util.Set;

/**
 * A type of file that we know how to tell from its content.
 *
 * @param extension the usual one
 * @param extensions all that fit it
 */
record FileType(MediaType type, String extension, Set<String> extensions) {
    static final List<FileType> KNOWN = List.of(
            of("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
            of("image/png", "png"),
            of("image/gif", "gif"),
            of("image/webp", "webp"),
            of("video/mp4", "mp4", "m4v"),
            of("video/mpeg", "mpeg", "mpg"),
            of("video/quicktime", "mov", "qt"),
            of("video/webm", "webm"),
            of("audio/mpeg", "mp3"),
            of("audio/ogg", "ogg", "oga", "opus"),
            of("audio/mp4", "m4a"),
            of("audio/aac", "aac"),
            of("audio/wav", "wav"),
            of("audio/amr", "amr"),
            of("application/pdf", "pdf"),
            of("application/msword", "doc"),
            of("application/vnd.ms-excel", "xls"),
            of("application/vnd.ms-powerpoint", "ppt"),
            of("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            of("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            of("text/plain", "txt", "text", "log", "md"),
            of("text/csv", "csv"),
            of("application/zip", "zip"),
            of("application/vnd.rar", "rar"),
            of("application/x-7z-compressed", "7z"));

    private static FileType of(String type, String... extensions) {
        return new FileType(new MediaType(type), extensions[0], Set.of(extensions));
    }
}
