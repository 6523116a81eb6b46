package worksafe.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.config.LogConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.internal.RestAssuredResponseImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer that a test gets through REST Assured against the document that the service serves: status, media
 * type, body and the headers it must have. A test whose answer is not declared fails, whatever it wanted to show. It is in
 * the service file of JUnit's callbacks for Quarkus, so tests have it without a word.
 */
public final class DeclaredAnswers implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    /** Paths that are no operations of a service, each with the reason why the document keeps silent about them. */
    private static final Map<String, String> UNDECLARED = Map.of("/q/", "health, metrics and the document itself");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        // An application of a test profile is loaded anew, and this class with it; REST Assured may stay.
        var others = RestAssured.filters().stream()
                .filter(filter -> !filter.getClass().getName().equals(Against.class.getName()))
                .toList();
        RestAssured.replaceFiltersWith(others);
        RestAssured.filters(Against.THE_DOCUMENT);
        // REST Assured would write down every request and answer, in case it fails; that costs as much as to send it.
        RestAssured.config = RestAssured.config().logConfig(new LogConfig());
    }

    /** Tells what was answered last, where a test fails. */
    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        if (context.getTestStatus().isTestFailed()) {
            System.err.println(context.getTestMethod() + ": the last answer was\n" + Against.THE_DOCUMENT.last);
        }
    }

    private static final class Against implements Filter {

        private static final Against THE_DOCUMENT = new Against();

        private @Nullable ServedDocument document;
        private volatile String last = "none";

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            var response = context.next(request, expected);
            var uri = URI.create(request.getURI());
            if (UNDECLARED.keySet().stream().anyMatch(uri.getRawPath()::startsWith)) {
                return response;
            }
            var body = response.asByteArray();
            last = request.getMethod() + " " + uri + ": " + response.statusCode() + "\n"
                    + new String(body, StandardCharsets.UTF_8);
            var headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().asList().stream().map(Header::getName).forEach(headers::add);
            var type = response.contentType();
            var lies = served(uri)
                    .lies(new ServedDocument.Answer(
                            request.getMethod(),
                            uri.getRawPath(),
                            response.statusCode(),
                            type.isEmpty() ? null : type.split(";")[0].strip(),
                            headers,
                            body));
            if (!lies.isEmpty()) {
                throw new AssertionError("%s %s answers %d %s, which the OpenAPI document does not declare:\n%s\n%s"
                        .formatted(
                                request.getMethod(),
                                uri,
                                response.statusCode(),
                                type,
                                String.join("\n", lies),
                                response.asString()));
            }
            return unread(response, body);
        }

        /** An answer whose body was read is given on as REST Assured's own filters do. */
        private static Response unread(Response response, byte[] body) {
            if (!(response instanceof RestAssuredResponseImpl read) || read.getHasExpectations()) {
                return response;
            }
            var copy = new ResponseBuilder().clone(response).setBody(body).build();
            ((RestAssuredResponseImpl) copy).setHasExpectations(true);
            return copy;
        }

        private synchronized ServedDocument served(URI uri) {
            if (document == null) {
                var address = uri.resolve("/q/openapi?format=json");
                document = new ServedDocument(
                        RestAssured.given().noFilters().get(address).asString());
            }
            return document;
        }
    }
}
