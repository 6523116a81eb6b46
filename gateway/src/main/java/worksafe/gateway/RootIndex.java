package worksafe.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The index at {@code /}: the contexts and where the documents are. */
@ApplicationScoped
class RootIndex {

    private final JsonObject signpost = new JsonObject();

    RootIndex(Routes routes) {
        var contexts = new JsonObject();
        routes.upstreams().forEach(upstream -> contexts.put(upstream.context(), upstream.root()));
        signpost.put("name", "Worksafe 安全生产监管")
                .put("contexts", contexts)
                .put(
                        "links",
                        new JsonObject()
                                .put("documentation", "/docs")
                                .put("console", "/console")
                                .put("public", "/public")
                                .put("errors", "/errors")
                                .put("verify-draw", "/verify-draw")
                                .put("openapi", "/openapi.json")
                                .put("openapi-yaml", "/openapi.yaml")
                                .put("openapi-3.0", "/openapi-3.0.json")
                                .put("asyncapi", "/asyncapi.yaml")
                                .put("health", "/q/health/ready"));
    }

    void mount(@Observes Router router) {
        router.get("/").handler(this::answer);
        router.head("/").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var text = signpost.toBuffer();
        var isHead = context.request().method().equals(HttpMethod.HEAD);
        var unused = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(text.length()))
                .end(isHead ? Buffer.buffer() : text);
    }
}
