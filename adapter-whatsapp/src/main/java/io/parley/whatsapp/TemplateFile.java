package io.parley.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file in the header of a template: {@code image:https://...}, {@code video:...} or {@code document:...}, with a link
 * or the id of an uploaded file. A link without the word before it is a picture.
 */
record TemplateFile(String type, String reference) {
    private static final Pattern WRITTEN = Pattern.compile("(image|video|document):(https?://\\S+|[0-9]{1,32})");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** Empty for words. */
    static Optional<TemplateFile> read(String value) {
        var written = WRITTEN.matcher(value);
        if (written.matches()) {
            return Optional.of(new TemplateFile(written.group(1), written.group(2)));
        }
        return LINK.matcher(value).matches() ? Optional.of(new TemplateFile("image", value)) : Optional.empty();
    }

    void write(ObjectNode parameter) {
        var kind = LINK.matcher(reference).matches() ? "link" : "id";
        parameter.put("type", type).putObject(type).put(kind, reference);
    }
}
