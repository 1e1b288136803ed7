package io.parley.messaging.attachment;

import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The types of files that are taken. The content decides; a name or a claim that says something else is a lie. Pure. */
public final class AllowedTypes {
    private final Map<MediaType, Set<String>> extensions;

    private AllowedTypes(List<FileType> types) {
        var all = new LinkedHashMap<MediaType, Set<String>>();
        types.forEach(type -> all.put(type.type(), type.extensions()));
        extensions = Map.copyOf(all);
    }

    /** Images, videos, sounds, PDF, office documents, texts and archives: all that can be told from their content. */
    public static AllowedTypes standard() {
        return new AllowedTypes(FileType.KNOWN);
    }

    public static AllowedTypes none() {
        return new AllowedTypes(List.of());
    }

    /**
     * Only some of the standard ones, named as {@code image/png} or {@code image/*}.
     *
     * @throws IllegalArgumentException when a name fits none
     */
    public static AllowedTypes only(Collection<String> names) {
        names.forEach(name -> {
            if (FileType.KNOWN.stream().noneMatch(fits(name))) {
                throw new IllegalArgumentException("no known type of file is called " + name);
            }
        });
        return new AllowedTypes(FileType.KNOWN.stream()
                .filter(type -> names.stream().anyMatch(name -> fits(name).test(type)))
                .toList());
    }

    private static Predicate<FileType> fits(String name) {
        return name.endsWith("/*")
                ? type -> type.type().value().startsWith(name.substring(0, name.length() - 1))
                : type -> type.type().value().equals(name);
    }

    /** Whether content that begins like this may turn out to be allowed. */
    public boolean mayBegin(MediaType sniffed) {
        return extensions.containsKey(sniffed) || (sniffed.isContainer() && !extensions.isEmpty());
    }

    /**
     * Why the content is not taken: it is not allowed, or not what its name or its sender says.
     *
     * @param declared what the sender says; a type that we do not know says nothing
     */
    public Optional<Refusal> refusal(MediaType detected, FileName name, MediaType declared) {
        boolean fits = extensions.containsKey(detected)
                && (name.extension().isEmpty() || extensions.get(detected).contains(name.extension()))
                && (!extensions.containsKey(declared) || areAlike(detected, declared));
        return fits ? Optional.empty() : Optional.of(new FileRefusal.NotAllowed(detected.value()));
    }

    /** Browsers call a table of text an Excel sheet, and a sound a video: only a picture must be one, and a text no program. */
    private static boolean areAlike(MediaType detected, MediaType declared) {
        return detected.equals(declared) || (detected.kind() != MediaKind.IMAGE && declared.kind() != MediaKind.IMAGE);
    }
}
