package io.parley.whatsapp;

import io.parley.meta.Fields;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers of a stranger, also where they were sent as text: none so long that reading it would take time. */
final class Decimals {
    private static final Pattern SHAPE = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?(E-?[0-9]{1,2})?");

    private Decimals() {}

    /** The number in a field, or empty. */
    static Optional<BigDecimal> in(Fields fields, String name) {
        var value = fields.node().path(name);
        return Optional.of(value)
                .filter(number -> number.isNumber() || number.isTextual())
                .map(number -> number.asText())
                .filter(text -> SHAPE.matcher(text).matches())
                .map(BigDecimal::new);
    }
}
