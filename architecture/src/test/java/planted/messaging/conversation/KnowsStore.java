package planted.messaging.conversation;

import planted.messaging.store.PlantedStore;

/** Planted: a concept that knows a port. */
public record KnowsStore(PlantedStore store) {}
