package worksafe.gateway.openapi;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import worksafe.gateway.answer.ContentPolicy;
import worksafe.gateway.answer.PublishedDocument;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** Serves the documents, the page that shows them in Swagger UI, and the page on which anybody verifies a draw. */
@ApplicationScoped
class DocumentRoutes {

    private static final String PAGE_POLICY = ContentPolicy.of(
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'");

    private static final String VERIFIER = "/verify-draw";
    private static final String HTML = "text/html; charset=UTF-8";

    private final DocumentCatalogue documents;
    private final Problems problems;
    private final Map<String, PublishedDocument> pages;
    private final String verifierPolicy;

    DocumentRoutes(DocumentCatalogue documents, Problems problems) {
        this.documents = documents;
        this.problems = problems;
        var page = load("docs/index.html", HTML);
        var verifier = bytes("worksafe/verify/verify-draw.html");
        this.verifierPolicy = InlinePolicy.of(new String(verifier, StandardCharsets.UTF_8));
        this.pages = Map.of(
                "/docs",
                page,
                "/docs/",
                page,
                "/swagger-ui",
                page,
                "/swagger-ui/",
                page,
                "/swagger-ui/index.html",
                page,
                "/docs/start.js",
                load("docs/start.js", "text/javascript; charset=UTF-8"),
                VERIFIER,
                PublishedDocument.of(HTML, verifier));
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
                        document -> handAsked(context, document),
                        () -> problems.write(context, HttpProblem.NOT_FOUND, path));
    }

    private void page(RoutingContext context) {
        var path = context.request().path();
        var page = pages.get(path);
        if (page == null) {
            context.next();
            return;
        }
        context.response().putHeader("Content-Security-Policy", path.equals(VERIFIER) ? verifierPolicy : PAGE_POLICY);
        page.hand(context, problems);
    }

    /** A document has no parameters; those of a page are its script's. */
    private void handAsked(RoutingContext context, PublishedDocument document) {
        var unknown = context.queryParams().names().stream()
                .map(name -> Violation.query(name, "unknown-parameter", "—"))
                .toArray(Violation[]::new);
        if (unknown.length > 0) {
            problems.write(context, RequestProblem.invalid(unknown));
        } else {
            document.hand(context, problems);
        }
    }

    private static PublishedDocument load(String resource, String mediaType) {
        return PublishedDocument.of(mediaType, bytes(resource));
    }

    private static byte[] bytes(String resource) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
