package worksafe.gateway;

/** What the recording services say of themselves. */
final class Documents {

    static final String REGISTRY = """
            {"openapi":"3.1.0","info":{"title":"registry","version":"1"},"paths":{}}
            """;
    static final String HAZARDS = """
            {"openapi":"3.1.0","info":{"title":"hazards","version":"1"},"paths":{}}
            """;

    private Documents() {}
}
