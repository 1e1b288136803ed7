package io.parley.whatsapp;

import io.parley.meta.GraphEndpoint;

class WhatsAppContractTest extends WhatsAppContract {
    WhatsAppContractTest() {
        super(new WhatsAppAdapter(new GraphEndpoint("https://graph.example", "v25.0")));
    }
}
