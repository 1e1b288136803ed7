package planted.http;

import planted.postgres.PlantedTable;

/** Planted: an adapter that knows another, the app, and SQL. */
public record KnowsPostgres(PlantedTable table, planted.app.PlantedMain main, java.sql.Connection connection) {}
