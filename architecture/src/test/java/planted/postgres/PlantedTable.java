package planted.postgres;

import io.javalin.http.Context;

/** Planted: a store that knows Javalin. */
public record PlantedTable(Context context) {}
