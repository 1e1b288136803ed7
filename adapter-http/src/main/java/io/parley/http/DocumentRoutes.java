package io.parley.http;

import static io.parley.http.Schema.any;

import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import java.util.List;
import java.util.function.Supplier;

/** What we say about ourselves, from the same routes that run. */
record DocumentRoutes(Supplier<List<Route>> all) {
    List<Route> routes() {
        return List.of(
                Route.get("/openapi.json", "This document: OpenAPI 3.1")
                        .answers(200, any())
                        .forAnyone(ask -> Answer.json(200, new OpenApi(all.get()).document())),
                Route.get("/docs", "The same, for people").answers(200).forAnyone(ask -> Html.routes(all.get())),
                Route.get("/problems/{code}", "What a problem's code means and what to do")
                        .answers(200)
                        .forAnyone(DocumentRoutes::problem));
    }

    private static Answer problem(Ask ask) {
        return ProblemCode.find(ask.context().pathParam("code"))
                .map(Html::problem)
                .orElseThrow(
                        () -> new Rejected(Problem.of(ProblemCode.NOT_FOUND, "There is no problem with this code.")));
    }
}
