package worksafe.gateway;

/** What the recording services say of themselves, with all that makes putting it together hard. */
public final class Documents {

    private static final String SHARED = """
              "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
              "responses": {"Refused": {"description": "refused", "content": {"application/problem+json":
                {"schema": {"$ref": "#/components/schemas/Problem"}}}}}
            """;
    private static final String SHARED_SCHEMAS = """
                "Problem": {"type": "object", "required": ["type"], "properties": {
                  "type": {"type": "string", "examples": ["/errors/not-found"]},
                  "detail": {"type": ["string", "null"]},
                  "violations": {"type": "array", "items": {"$ref": "#/components/schemas/Violation"}}}},
                "Violation": {"type": "object", "properties": {"pointer": {"type": "string"}}},
                "Job": {"type": "object", "properties": {"place": {"$ref": "#/components/schemas/Place"}}}
            """;
    private static final String JOB = """
                "get": {"operationId": "get%sJob", "tags": ["jobs"], "summary": "查询任务",
                  "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
                  "responses": {"200": {"description": "the job", "content": {"application/json":
                    {"schema": {"$ref": "#/components/schemas/Job"}}}}, "404": {"$ref": "#/components/responses/Refused"}}}
            """;

    /** What registry says. */
    public static final String REGISTRY = """
            {"openapi": "3.1.0", "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
             "info": {"title": "registry", "version": "1", "summary": "s", "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
             "servers": [{"url": "http://127.0.0.1:8081"}],
             "security": [{"token": []}],
             "tags": [{"name": "jobs", "description": "任务"}, {"name": "codes", "description": "registry codes"}],
             "paths": {
               "/api/v1/registry/jobs/{id}": {%s},
               "/api/v1/registry/enterprises": {
                 "get": {"operationId": "listEnterprises", "tags": ["codes"],
                   "parameters": [
                     {"name": "name", "in": "query", "description": "名称", "schema": {"type": ["string", "null"], "examples": ["江阴"]},
                      "examples": {"jiangyin": {"value": "江阴"}}},
                     {"name": "limit", "in": "query", "schema": {"type": "integer", "exclusiveMinimum": 0, "maximum": 200}}],
                   "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "array",
                     "items": {"$ref": "#/components/schemas/Enterprise"}}}}}}},
                 "post": {"operationId": "importEnterprises", "security": [], "requestBody": {"content": {"text/csv":
                     {"schema": {"type": "string", "contentMediaType": "text/csv"}}}},
                   "responses": {"202": {"description": "accepted"}}}},
               "/q/secret": {"get": {"operationId": "secret", "responses": {"200": {"description": "ok"}}}}},
             "components": {%s, "schemas": {%s,
                "Place": {"type": "string", "pattern": "[0-9]{12}"},
                "Enterprise": {"type": "object", "properties": {
                  "place": {"$ref": "#/components/schemas/Place", "description": "where"},
                  "status": {"const": "ACTIVE"},
                  "former": {"anyOf": [{"$ref": "#/components/schemas/Place"}, {"type": "null"}]},
                  "size": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]},
                  "mixed": {"type": ["string", "integer", "null"]},
                  "rate": {"type": "number", "exclusiveMaximum": 1, "maximum": 5},
                  "photo": {"type": "string", "contentEncoding": "base64"},
                  "extra": {"type": "object", "patternProperties": {"^x-": {"type": ["integer", "null"]}}, "additionalProperties": false},
                  "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]},
                  "anything": true,
                  "nothing": {"type": "null"},
                  "kind": {"oneOf": [{"$ref": "#/components/schemas/Job"}],
                    "discriminator": {"propertyName": "k", "mapping": {"job": "#/components/schemas/Job"}}}}}}}}
            """.formatted(JOB.formatted("Registry"), SHARED, SHARED_SCHEMAS);

    /** What hazards says. */
    public static final String HAZARDS = """
            {"openapi": "3.1.0", "info": {"title": "hazards", "version": "1"},
             "tags": [{"name": "jobs", "description": "任务"}, {"name": "codes", "description": "hazard codes"}],
             "paths": {
               "/api/v1/hazards/jobs/{id}": {%s},
               "/api/v1/hazards/dangers": {"get": {"operationId": "listDangers", "tags": ["codes"], "security": [{"token": []}],
                   "responses": {"200": {"description": "ok", "content": {"application/json":
                     {"schema": {"$ref": "#/components/schemas/Danger"}}}}}}}},
             "components": {%s, "schemas": {%s,
                "Place": {"type": "object", "properties": {"code": {"type": "string"}}},
                "Danger": {"type": "object", "properties": {"place": {"$ref": "#/components/schemas/Place"},
                  "job": {"$ref": "#/components/schemas/Job"}}}}}}
            """.formatted(JOB.formatted("Hazards"), SHARED, SHARED_SCHEMAS);

    /** What the codes of hazards are called. */
    public static final String HAZARD_TABLES = """
            {"items": [
              {"name": "informant-category", "titles": {"zh": "举报人身份", "en": "Informant"}, "entries": [
                {"code": "MASS", "titles": {"zh": "群众", "en": "One of the masses"}}]},
              {"name": "tip-off-matter", "titles": {"zh": "举报事项", "en": "Matter"}, "entries": [
                {"code": "DANGER", "titles": {"zh": "事故隐患", "en": "A danger"}},
                {"code": "VIOLATION", "titles": {"zh": "违法行为", "en": "A <violation>"}}]},
              {"name": "tip-off-status", "titles": {"zh": "状态", "en": "Status"}, "entries": [
                {"code": "RECEIVED", "titles": {"zh": "已收到", "en": "Received"}}]}]}
            """;

    /** What the problems of hazards mean. */
    public static final String HAZARD_PROBLEMS = """
            {"items": [
              {"code": "danger-closed", "title": {"zh": "隐患已销号", "en": "The danger is closed"},
               "detail": {"zh": "隐患 … 已于 … 销号，请另行上报。", "en": "Danger … was closed on …; report it anew."}},
              {"code": "not-found", "title": {"zh": "未找到", "en": "Not found"},
               "detail": {"zh": "没有：…", "en": "There is no …"}}]}
            """;

    private Documents() {}
}
