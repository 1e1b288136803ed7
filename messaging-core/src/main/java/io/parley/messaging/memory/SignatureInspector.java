package io.parley.messaging.memory;

import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.port.Content;
import io.parley.messaging.port.FileInspector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Knows a few types by the bytes they begin with, and a text by having no others than a text has. Looks no deeper. */
public final class SignatureInspector implements FileInspector {
    private static final List<Signature> SIGNATURES = List.of(
            new Signature("\u0089PNG\r\n", "image/png"),
            new Signature("\u00ff\u00d8\u00ff", "image/jpeg"),
            new Signature("GIF8", "image/gif"),
            new Signature("%PDF-", "application/pdf"),
            new Signature("PK\u0003\u0004", "application/zip"),
            new Signature("MZ", "application/x-msdownload"),
            new Signature("<!", "text/html"),
            new Signature("<html", "text/html"));

    private record Signature(String start, String type) {}

    @Override
    public MediaType sniff(byte[] head, FileName name) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return SIGNATURES.stream()
                .filter(signature -> start.startsWith(signature.start()))
                .map(signature -> new MediaType(signature.type()))
                .findFirst()
                .orElseGet(() -> start.chars().allMatch(SignatureInspector::isText) ? textOf(name) : MediaType.UNKNOWN);
    }

    private static MediaType textOf(FileName name) {
        return new MediaType(name.extension().equals("csv") ? "text/csv" : "text/plain");
    }

    private static boolean isText(int character) {
        return character >= ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    @Override
    public Inspection inspect(Content content, MediaType sniffed, FileLimits limits) {
        return new Inspection.Fine(sniffed, Optional.empty());
    }
}
