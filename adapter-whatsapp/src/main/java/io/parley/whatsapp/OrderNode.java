package io.parley.whatsapp;

import io.parley.messaging.message.Content;
import io.parley.messaging.message.OrderItem;
import io.parley.meta.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/** An order from a catalogue, after Meta's page "Order messages webhook". */
record OrderNode(Fields node) {
    private static final int LONGEST_PRODUCT = 255;

    /** Empty when a line of it cannot be read: half an order is none. */
    Optional<Content> read() {
        var lines = node.items("product_items");
        var items = lines.stream().map(Fields::new).flatMap(OrderNode::item).toList();
        return items.isEmpty() || items.size() < lines.size()
                ? Optional.empty()
                : Optional.of(new Content.Order(items, node.text("text").orElse("")));
    }

    private static Stream<OrderItem> item(Fields line) {
        return line.id("product_retailer_id", LONGEST_PRODUCT).stream()
                .flatMap(product -> line.integer("quantity").stream()
                        .flatMap(quantity -> Decimals.in(line, "item_price").stream()
                                .map(price -> new OrderItem(
                                        product,
                                        quantity,
                                        price,
                                        line.text("currency").orElse("")))));
    }
}
