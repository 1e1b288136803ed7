package io.parley.meta.inbound;

import io.parley.messaging.attachment.FileName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The name of a file, as far as its address tells: Meta sends none besides. */
final class AddressedName {
    private AddressedName() {}

    /** The last step of the path, if it looks like a file's name. */
    static Optional<FileName> in(String url) {
        try {
            return Optional.ofNullable(new URI(url).getPath())
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .filter(name -> name.indexOf('.') > 0)
                    .map(FileName::sanitised);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
