package io.parley.wire;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.network.NetworkRange;
import java.util.List;
import java.util.Optional;

/**
 * From which networks an organization's members get in.
 *
 * @param yourAddress from where the reader asks: it has to be in a list that they save
 */
public record AddressRulesRow(List<RangeRow> ranges, String yourAddress) {
    /** One network. */
    public record RangeRow(String range, String note) {}

    public AddressRulesRow {
        ranges = List.copyOf(ranges);
    }

    public static AddressRulesRow of(AddressRules rules, Origin origin) {
        return new AddressRulesRow(
                rules.ranges().stream()
                        .map(allowed -> new RangeRow(allowed.range().text(), allowed.note()))
                        .toList(),
                origin.address());
    }

    /** Reads {@code {ranges: [{range, note?}]}}. */
    public static Reading<AddressRules> read(Fields fields) {
        Optional<List<AddressRules.Allowed>> ranges =
                fields.list("ranges", AddressRules.MOST, AddressRulesRow::allowed);
        if (!fields.has("ranges")) {
            fields.wrong("ranges", ProblemCode.MISSING_FIELD, "The field ranges is missing.");
        }
        return fields.result(() -> new AddressRules(ranges.orElseThrow()));
    }

    private static Optional<AddressRules.Allowed> allowed(Fields fields) {
        Optional<NetworkRange> range = fields.requiredParsed(
                "range", "an address or a range, as 203.0.113.0/24 or 2001:db8::/32", NetworkRange::parse);
        Optional<String> note = fields.text("note", AddressRules.MAX_NOTE);
        return range.map(found -> new AddressRules.Allowed(found, note.orElse("")));
    }
}
