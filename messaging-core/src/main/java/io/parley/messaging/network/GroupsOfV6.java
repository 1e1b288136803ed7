package io.parley.messaging.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How addresses of version 6 are written: eight groups, of which a row of zeros may be left out once. */
final class GroupsOfV6 {
    private static final int GROUPS = 8;
    private static final int HALF = GROUPS / 2;
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

    private GroupsOfV6() {}

    static Optional<NetworkAddress> parse(String text) {
        String plain = withoutV4(text);
        int gap = plain.indexOf("::");
        if (gap < 0) {
            return groups(plain).filter(all -> all.size() == GROUPS).map(GroupsOfV6::address);
        }
        return groups(plain.substring(0, gap))
                .flatMap(before -> groups(plain.substring(gap + 2)).flatMap(after -> filled(before, after)));
    }

    private static Optional<NetworkAddress> filled(List<Integer> before, List<Integer> after) {
        int missing = GROUPS - before.size() - after.size();
        if (missing < 1) {
            return Optional.empty();
        }
        var all = new ArrayList<>(before);
        for (int at = 0; at < missing; at++) {
            all.add(0);
        }
        all.addAll(after);
        return Optional.of(address(all));
    }

    /** The last two groups may be written as an address of version 4. */
    private static String withoutV4(String text) {
        int last = text.lastIndexOf(':') + 1;
        return NetworkAddress.v4(text.substring(last))
                .map(NetworkAddress::v4Number)
                .map(number -> text.substring(0, last) + Long.toHexString(number >> 16) + ":"
                        + Long.toHexString(number & 0xFFFF))
                .orElse(text);
    }

    private static Optional<List<Integer>> groups(String text) {
        var groups = new ArrayList<Integer>();
        for (String group : text.isEmpty() ? new String[0] : text.split(":", -1)) {
            if (!GROUP.matcher(group).matches()) {
                return Optional.empty();
            }
            groups.add(Integer.parseInt(group, 16));
        }
        return groups.size() > GROUPS ? Optional.empty() : Optional.of(groups);
    }

    private static NetworkAddress address(List<Integer> groups) {
        return new NetworkAddress(number(groups.subList(0, HALF)), number(groups.subList(HALF, GROUPS)));
    }

    private static long number(List<Integer> groups) {
        long number = 0;
        for (int group : groups) {
            number = (number << 16) | group;
        }
        return number;
    }

    static String text(NetworkAddress address) {
        var groups = new ArrayList<Integer>();
        for (int at = 0; at < GROUPS; at++) {
            long half = at < HALF ? address.high() : address.low();
            groups.add((int) (half >>> (16 * (HALF - 1 - at % HALF))) & 0xFFFF);
        }
        int length = longestRow(groups);
        if (length < 2) {
            return joined(groups);
        }
        int start = startOfRow(groups, length);
        return joined(groups.subList(0, start)) + "::" + joined(groups.subList(start + length, GROUPS));
    }

    private static int longestRow(List<Integer> groups) {
        int longest = 0;
        int row = 0;
        for (int group : groups) {
            row = group == 0 ? row + 1 : 0;
            longest = Math.max(longest, row);
        }
        return longest;
    }

    private static int startOfRow(List<Integer> groups, int length) {
        int start = 0;
        while (groups.subList(start, start + length).stream().anyMatch(group -> group != 0)) {
            start++;
        }
        return start;
    }

    private static String joined(List<Integer> groups) {
        return String.join(":", groups.stream().map(Integer::toHexString).toList());
    }
}
