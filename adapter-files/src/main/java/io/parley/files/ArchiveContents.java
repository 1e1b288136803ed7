package io.parley.files;

import io.parley.messaging.attachment.MediaType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the names in a ZIP say about what it is: most office documents are one, and so are programs. For one thread. */
final class ArchiveContents {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** Programs first: whatever else is in there. */
    private static final Map<String, String> PROGRAMS = programs();

    private static final Map<String, String> DOCUMENTS = Map.of(
            "word/", OOXML + "wordprocessingml.document",
            "xl/", OOXML + "spreadsheetml.sheet",
            "ppt/", OOXML + "presentationml.presentation");

    private final Set<String> marks = new HashSet<>();

    void add(String name) {
        PROGRAMS.keySet().stream().filter(name::endsWith).forEach(marks::add);
        DOCUMENTS.keySet().stream().filter(name::startsWith).forEach(marks::add);
        if (name.equals(CONTENT_TYPES)) {
            marks.add(name);
        }
    }

    MediaType type() {
        return PROGRAMS.entrySet().stream()
                .filter(program -> marks.contains(program.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> DOCUMENTS.entrySet().stream()
                        .filter(document -> marks.contains(CONTENT_TYPES) && marks.contains(document.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .map(MediaType::new)
                .orElse(MediaType.ZIP);
    }

    private static Map<String, String> programs() {
        var programs = new LinkedHashMap<String, String>();
        programs.put("AndroidManifest.xml", "application/vnd.android.package-archive");
        programs.put("META-INF/MANIFEST.MF", "application/java-archive");
        programs.put("vbaProject.bin", "application/vnd.ms-office.vbaproject");
        return programs;
    }
}
