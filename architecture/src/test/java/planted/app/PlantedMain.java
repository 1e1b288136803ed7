package planted.app;

/** Planted. */
public final class PlantedMain {}
