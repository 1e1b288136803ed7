package planted.messaging.service;

/** Planted. */
public final class PlantedService {}
