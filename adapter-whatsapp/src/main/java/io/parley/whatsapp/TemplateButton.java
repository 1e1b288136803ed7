package io.parley.whatsapp;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * What fills the place of a template's button: the end of its address; with {@code payload:} before it, what a quick
 * reply sends back; with {@code code:}, a coupon to copy.
 */
final class TemplateButton {
    private static final String PAYLOAD = "payload:";
    private static final String CODE = "code:";

    private TemplateButton() {}

    static void write(int number, String value, ArrayNode components) {
        var button = components.addObject().put("type", "button");
        var parameters = button.put("sub_type", subType(value))
                .put("index", Integer.toString(number))
                .putArray("parameters")
                .addObject();
        if (value.startsWith(PAYLOAD)) {
            parameters.put("type", "payload").put("payload", value.substring(PAYLOAD.length()));
        } else if (value.startsWith(CODE)) {
            parameters.put("type", "coupon_code").put("coupon_code", value.substring(CODE.length()));
        } else {
            parameters.put("type", "text").put("text", value);
        }
    }

    private static String subType(String value) {
        if (value.startsWith(PAYLOAD)) {
            return "quick_reply";
        }
        return value.startsWith(CODE) ? "copy_code" : "url";
    }
}
