package planted.whatsapp;

import planted.messaging.store.PlantedStore;

/** Planted: a channel adapter that stores. */
public record Stores(PlantedStore store) {}
