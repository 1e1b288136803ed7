package io.parley.wire;

import java.util.List;

/** Who the caller is, and what they may do. */
public record MeRow(MemberRow member, NameRef organization, List<String> permissions) {
    public MeRow {
        permissions = List.copyOf(permissions);
    }
}
