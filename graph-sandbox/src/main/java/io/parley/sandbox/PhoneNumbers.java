package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Ending.Answer;
import io.parley.sandbox.http.Multipart;
import java.util.Optional;
import java.util.Set;

/** Calls about a phone number; page: Cloud API, Phone Numbers. */
final class PhoneNumbers {
    private static final String MESSAGING = "whatsapp_business_messaging";
    private static final String MANAGEMENT = "whatsapp_business_management";
    private static final Set<String> USUAL =
            Set.of("verified_name", "code_verification_status", "display_phone_number", "quality_rating");

    private final World world;
    private final WhatsAppSends sends;

    PhoneNumbers(World world, WhatsAppSends sends) {
        this.world = world;
        this.sends = sends;
    }

    Answer answer(GraphCall call, PhoneNumber number) {
        return switch (call.what()) {
            case "POST /messages" -> {
                call.tokenFor(number.id(), MESSAGING);
                yield sends.answer(call, number);
            }
            case "POST /media" -> upload(call, number);
            case "POST /register" -> register(call, number, "CONNECTED");
            case "POST /deregister" -> register(call, number, "DISCONNECTED");
            case "GET /" -> {
                call.tokenFor(number.id(), MANAGEMENT);
                yield Answers.of(json(number), call.fields(), USUAL);
            }
            default -> throw GraphErrors.unknownObject(number.id()).refused();
        };
    }

    /** Two-step verification's pin has six digits; page: Cloud API, Registration. */
    private Answer register(GraphCall call, PhoneNumber number, String status) {
        call.tokenFor(number.id(), MANAGEMENT);
        if (status.equals("CONNECTED")) {
            WhatsAppCheck.product(call.json());
            Check.that(call.required("pin").matches("[0-9]{6}"), "Param pin must be 6 digits.");
        }
        number.status(status);
        return Answers.success();
    }

    /** The id lives 30 days; page: Cloud API, Media, Upload. */
    private Answer upload(GraphCall call, PhoneNumber number) {
        call.tokenFor(number.id(), MESSAGING);
        Check.that(
                call.parameter("messaging_product").orElse("").equals("whatsapp"),
                "The parameter messaging_product is required.");
        var file = Optional.ofNullable(Multipart.of(call.http()).get("file"))
                .orElseThrow(() -> GraphErrors.badParameter("The parameter file is required.")
                        .refused());
        var type = call.parameter("type").orElse(file.type());
        var kind = MediaRules.kindOf(type)
                .orElseThrow(() -> GraphErrors.badParameter(
                                "Param file must be a file with one of the supported types - got " + type + ".")
                        .refused());
        Check.that(MediaRules.small(kind, file.content().length()), "Param file is too large for " + kind + ".");
        var medium = world.media().put(number.id(), type, file.filename(), file.content(), MediaShelf.UPLOADED);
        return Answers.of(Json.object("id", medium.id()));
    }

    static ObjectNode json(PhoneNumber number) {
        var node = Json.object("id", number.id())
                .put("display_phone_number", number.displayed())
                .put("verified_name", "Sandbox")
                .put("quality_rating", number.quality())
                .put("code_verification_status", "VERIFIED")
                .put("name_status", "APPROVED")
                .put("status", number.status())
                .put("platform_type", "CLOUD_API");
        node.putObject("throughput").put("level", "STANDARD");
        node.putObject("health_status")
                .put("can_send_message", number.status().equals("CONNECTED") ? "AVAILABLE" : "BLOCKED");
        node.putObject("webhook_configuration");
        return node;
    }
}
