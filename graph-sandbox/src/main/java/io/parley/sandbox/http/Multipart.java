package io.parley.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The parts of a form with files in it, by name. */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *(.+?)\\s*$");

    private Multipart() {}

    /** One part. Its type and file name are empty text when none was given. */
    public record Part(String type, String filename, Content content) {}

    /** Empty when the call carries no such form. */
    public static Map<String, Part> of(HttpCall call) {
        var boundary = BOUNDARY.matcher(call.header("Content-Type"));
        if (!call.isOf("multipart/form-data") || !boundary.find()) {
            return Map.of();
        }
        // One character for each byte, so that places in the text are places in the bytes.
        var text = new String(call.content().shared(), StandardCharsets.ISO_8859_1);
        return parts(text, "--" + boundary.group(1));
    }

    private static Map<String, Part> parts(String text, String fence) {
        var parts = new LinkedHashMap<String, Part>();
        var start = text.indexOf(fence);
        while (start >= 0) {
            var begin = start + fence.length() + 2;
            var end = text.indexOf("\r\n" + fence, begin);
            if (end < 0) {
                return parts;
            }
            add(text.substring(begin, end), parts);
            start = end + 2;
        }
        return parts;
    }

    private static void add(String part, Map<String, Part> parts) {
        var middle = part.indexOf("\r\n\r\n");
        var head = middle < 0 ? part : part.substring(0, middle);
        var body = middle < 0 ? "" : part.substring(middle + 4);
        var content = Content.owned(body.getBytes(StandardCharsets.ISO_8859_1));
        parts.put(first(NAME, head), new Part(first(TYPE, head), first(FILENAME, head), content));
    }

    private static String first(Pattern pattern, String head) {
        var found = pattern.matcher(head);
        return found.find() ? found.group(1) : "";
    }
}
