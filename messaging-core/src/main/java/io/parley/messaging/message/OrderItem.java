package io.parley.messaging.message;

import java.math.BigDecimal;

/**
 * Something a contact orders from a catalogue.
 *
 * @param price of one
 * @param currency three letters, as {@code EUR} (ISO 4217); empty where the platform gives none
 */
public record OrderItem(String product, int quantity, BigDecimal price, String currency) {}
