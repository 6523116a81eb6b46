package worksafe.gateway.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import worksafe.gateway.answer.ContentPolicy;
import worksafe.gateway.answer.PublishedDocument;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;

/** Serves the console. The gate has counted the request and let no method in that writes. */
@ApplicationScoped
class ConsoleRoutes {

    private static final String HOME = "/console";
    private static final String CONFIG = HOME + "/config.json";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK_EVERY_TIME = "no-cache";
    private static final String NOT_BUILT = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="UTF-8"><title>404</title></head><body>
            <h1>工作台没有随网关构建</h1>
            <p>提示：安装 Node.js 20.19 以上版本后，用 <code>./mvnw package -Pconsole</code> 构建；<code>./worksafe up</code> 在有 npm 时自动构建。</p>
            <h1 lang="en">The console was not built with this gateway</h1>
            <p lang="en">Install Node.js 20.19 or later and build with <code>./mvnw package -Pconsole</code>; <code>./worksafe up</code> does so
            by itself where there is npm.</p>
            <p><a href="/public">/public</a> · <a href="/docs">/docs</a></p>
            </body></html>
            """;

    private final ConsoleFiles files;
    private final PublishedDocument config;
    private final String policy;
    private final Problems problems;

    ConsoleRoutes(ConsoleConfig config, Problems problems) {
        this.files = ConsoleFiles.load(Thread.currentThread().getContextClassLoader());
        this.config = PublishedDocument.of(
                "application/json", settings(config).encode().getBytes(StandardCharsets.UTF_8));
        this.policy = policy(config);
        this.problems = problems;
    }

    void mount(@Observes Router router) {
        router.route(CONFIG).order(0).handler(context -> {
            guard(context.response());
            config.hand(context, problems);
        });
        router.route(HOME).order(0).handler(this::file);
        router.route(HOME + "/*").order(0).handler(this::file);
    }

    private void file(RoutingContext context) {
        guard(context.response());
        if (!files.isBuilt()) {
            sayNotBuilt(context);
            return;
        }
        var path = context.request().path();
        var below = path.length() > HOME.length() ? path.substring(HOME.length() + 1) : "";
        files.find(below)
                .ifPresentOrElse(
                        file -> file.hand(context, problems, caching(below)),
                        () -> problems.write(context, HttpProblem.NOT_FOUND, path));
    }

    private void guard(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", policy);
    }

    private static void sayNotBuilt(RoutingContext context) {
        var body = Buffer.buffer(NOT_BUILT);
        var response = context.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        var isHead = context.request().method().equals(HttpMethod.HEAD);
        var unused = isHead ? response.end() : response.end(body);
    }

    static String caching(String path) {
        return ConsoleFiles.isNamedByContent(path) ? FOREVER : ASK_EVERY_TIME;
    }

    /** What the browser needs to sign somebody in. */
    static JsonObject settings(ConsoleConfig config) {
        var settings = new JsonObject();
        config.clientId()
                .ifPresent(client -> settings.put(
                        "oidc",
                        new JsonObject()
                                .put("authority", config.issuer().toString())
                                .put("clientId", client)
                                .put("scope", config.scope())));
        return settings;
    }

    /** Nothing but the console's own files, and the API; the identity provider where there is one. */
    static String policy(ConsoleConfig config) {
        var provider = config.clientId().isPresent()
                ? " " + config.issuer().getScheme() + "://" + config.issuer().getAuthority()
                : "";
        return ContentPolicy.of(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'"
                        + provider
                        + "; manifest-src 'self'; worker-src 'self'");
    }
}
