package io.parley.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts that contacts' files may come from: whoever can put an address into a message or an answer may not make us
 * call another.
 *
 * @param names hosts, or {@code .example.org} for every host below that one
 * @param standIn a host that stands in for Meta's without encryption, on the way to a test
 */
public record FileHosts(Set<String> names, Optional<String> standIn) {
    public FileHosts {
        names = Set.copyOf(names);
    }

    /** Those of Meta, or of what stands in for the Graph API. */
    public static FileHosts of(Set<String> names, GraphEndpoint graph) {
        var address = URI.create(graph.url());
        return new FileHosts(
                names, Optional.ofNullable(address.getHost()).filter(host -> "http".equals(address.getScheme())));
    }

    /** Whether an address leads to one of them, over https. */
    public boolean serve(String address) {
        try {
            var uri = new URI(address);
            var host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
            return switch (Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT)) {
                case "https" -> names.stream().anyMatch(name -> isAt(host, name));
                case "http" -> standIn.filter(host::equals).isPresent();
                default -> false;
            };
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static boolean isAt(String host, String name) {
        return name.startsWith(".") ? host.endsWith(name) : host.equals(name);
    }
}
