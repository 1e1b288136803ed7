package io.parley.redis;

import io.parley.messaging.presence.Attendance;
import io.parley.messaging.presence.Attendance.Activity;
import io.parley.messaging.presence.Attendance.Choice;
import io.parley.messaging.presence.Attendance.Departure;
import io.parley.messaging.presence.DeviceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An attendance, and on which node each of its devices is.
 *
 * @param nodes of each device
 */
record Places(Attendance attendance, Map<DeviceId, String> nodes) {
    Places {
        nodes = Map.copyOf(nodes);
    }

    static Places none() {
        return new Places(Attendance.none(), Map.of());
    }

    /** Without the devices of nodes that are gone: nobody will ever say that they left. */
    Places on(Set<String> living) {
        if (living.containsAll(nodes.values())) {
            return this;
        }
        Map<DeviceId, Activity> left = attendance.devices().entrySet().stream()
                .filter(device -> living.contains(nodes.get(device.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Choice choice = left.isEmpty() ? Choice.NONE : attendance.choice();
        return new Places(
                new Attendance(left, choice, attendance.departure(), attendance.lastSeen()), nodesOf(left, nodes));
    }

    /** After a step that was taken on a node, where all new devices are. */
    Places after(Attendance step, String node) {
        var all = new HashMap<DeviceId, String>();
        step.devices().keySet().forEach(device -> all.put(device, nodes.getOrDefault(device, node)));
        return new Places(step, all);
    }

    private static Map<DeviceId, String> nodesOf(Map<DeviceId, Activity> devices, Map<DeviceId, String> nodes) {
        return nodes.entrySet().stream()
                .filter(device -> devices.containsKey(device.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    byte[] packed() {
        var out = new Packing();
        out.all(
                        attendance.devices().entrySet(),
                        device -> out.text(device.getKey().value())
                                .text(device.getValue().name())
                                .text(nodes.getOrDefault(device.getKey(), "")))
                .text(attendance.choice().name())
                .maybe(
                        attendance.departure(),
                        departure -> out.time(departure.at())
                                .text(departure.activity().name()))
                .maybe(attendance.lastSeen(), out::time);
        return out.bytes();
    }

    static Places unpacked(byte[] bytes) {
        var in = new Unpacking(bytes);
        var devices = new HashMap<DeviceId, Activity>();
        var nodes = new HashMap<DeviceId, String>();
        in.all(() -> new Device(new DeviceId(in.text()), Activity.valueOf(in.text()), in.text()))
                .forEach(device -> {
                    devices.put(device.id(), device.activity());
                    nodes.put(device.id(), device.node());
                });
        return new Places(
                new Attendance(
                        devices,
                        Choice.valueOf(in.text()),
                        in.maybe(() -> new Departure(in.time(), Activity.valueOf(in.text()))),
                        in.maybe(in::time)),
                nodes);
    }

    private record Device(DeviceId id, Activity activity, String node) {}
}
