package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Calls of customers; page: Cloud API, Calling, User-initiated calls. Nobody can take one here: there is no sound. */
record WhatsAppCalls(World world) {
    static final String FIELD = "calls";

    /** The change of the field "calls" that tells of it; empty when it is about no call. */
    Optional<ObjectNode> change(PhoneNumber number, Customer customer, Said said) {
        return switch (said) {
            case Said.Called(String callId) -> {
                var value = value(number, customer, callId, "connect");
                call(value)
                        .putObject("session")
                        .put("sdp_type", "offer")
                        .put("sdp", "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n");
                yield Optional.of(WhatsAppDialect.change(FIELD, value));
            }
            case Said.HungUp(String callId, int seconds) -> {
                var value = value(number, customer, callId, "terminate");
                end(call(value), seconds);
                yield Optional.of(WhatsAppDialect.change(FIELD, value));
            }
            default -> Optional.empty();
        };
    }

    /** Times are told of a call that was taken only. */
    private void end(ObjectNode call, int seconds) {
        call.put("status", seconds > 0 ? "COMPLETED" : "FAILED");
        if (seconds > 0) {
            call.put("start_time", WhatsAppDialect.seconds(world.now().minusSeconds(seconds)))
                    .put("end_time", WhatsAppDialect.seconds(world.now()))
                    .put("duration", seconds);
        }
    }

    private ObjectNode value(PhoneNumber number, Customer customer, String callId, String event) {
        var value = WhatsAppDialect.value(number);
        value.putArray("contacts").add(WhatsAppDialect.contact(customer));
        var call = value.putArray(FIELD).addObject();
        if (customer.showsNumber()) {
            call.put("from", customer.id());
        }
        if (!customer.userId().isEmpty()) {
            call.put("from_user_id", customer.userId());
        }
        call.put("id", callId)
                .put("to", number.displayed())
                .put("event", event)
                .put("timestamp", WhatsAppDialect.seconds(world.now()))
                .put("direction", "USER_INITIATED");
        return value;
    }

    private static ObjectNode call(ObjectNode value) {
        return (ObjectNode) value.path(FIELD).path(0);
    }
}
