package io.parley.sandbox;

/** The errors that more than one call knows. Codes are the contract, texts are not. */
final class GraphErrors {
    private GraphErrors() {}

    /** No token, or one that never was. */
    static GraphError noToken() {
        return GraphError.of(190, "Invalid OAuth access token - Cannot parse access token")
                .at(401);
    }

    static GraphError endedToken(TokenEnd end) {
        return GraphError.of(190, "Error validating access token: " + end.sentence())
                .with(end.subcode())
                .at(401);
    }

    /** An object that does not exist and one that is not yours look the same. */
    static GraphError unknownObject(String id) {
        return GraphError.of(
                        100,
                        "Unsupported request. Object with ID '" + id
                                + "' does not exist, cannot be loaded due to missing permissions,"
                                + " or does not support this operation.")
                .with(33);
    }

    static GraphError unknownPath() {
        return GraphError.of(2500, "Unknown path components");
    }

    static GraphError badParameter(String why) {
        return GraphError.of(100, "(#100) " + why);
    }

    static GraphError missingPermission(String scope) {
        return GraphError.of(200, "(#200) Requires " + scope + " permission to manage the object.")
                .at(403);
    }

    static GraphError badProof() {
        return GraphError.of(100, "Invalid appsecret_proof provided in the API argument");
    }

    /** WhatsApp, Error Codes: Parameter value is not valid. */
    static GraphError badValue(String details) {
        return GraphError.of(131009, "(#131009) Parameter value is not valid").saying(details);
    }

    /** WhatsApp, Error Codes: Required parameter is missing. */
    static GraphError missingValue(String details) {
        return GraphError.of(131008, "(#131008) Required parameter is missing").saying(details);
    }
}
