package worksafe.gateway.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;

/** Serves the documents, and the page that shows them in Swagger UI. */
@ApplicationScoped
class DocumentRoutes {

    private static final String PAGE_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private final DocumentCatalogue documents;
    private final Problems problems;
    private final Map<String, PublishedDocument> pages;

    DocumentRoutes(DocumentCatalogue documents, Problems problems) {
        this.documents = documents;
        this.problems = problems;
        var page = load("docs/index.html", "text/html; charset=UTF-8");
        this.pages = Map.of(
                "/docs", page,
                "/docs/", page,
                "/swagger-ui", page,
                "/swagger-ui/", page,
                "/swagger-ui/index.html", page,
                "/docs/start.js", load("docs/start.js", "text/javascript; charset=UTF-8"));
    }

    void mount(@Observes Router router) {
        router.routeWithRegex("/openapi(-3\\.0)?\\.(json|yaml)|/openapi/[a-z]+\\.json")
                .order(0)
                .handler(this::document);
        pages.keySet().forEach(path -> router.route(path).order(0).handler(this::page));
    }

    private void document(RoutingContext context) {
        var path = context.request().path();
        documents
                .find(path)
                .ifPresentOrElse(
                        document -> hand(context, document),
                        () -> problems.write(context, HttpProblem.NOT_FOUND, path));
    }

    private void page(RoutingContext context) {
        var page = pages.get(context.request().path());
        if (page == null) {
            context.next();
            return;
        }
        context.response().putHeader("Content-Security-Policy", PAGE_POLICY);
        hand(context, page);
    }

    private static void hand(RoutingContext context, PublishedDocument document) {
        var response = context.response()
                .putHeader(HttpHeaders.ETAG, document.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (document.tag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            var unused = response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, document.mediaType());
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(
                    HttpHeaders.CONTENT_LENGTH, String.valueOf(document.text().length()));
            var unused = response.end();
        } else {
            var unused = response.end(document.text());
        }
    }

    private static PublishedDocument load(String resource, String mediaType) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + resource);
            }
            return PublishedDocument.of(mediaType, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
