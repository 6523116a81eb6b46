package worksafe.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.authentication.ExplicitNoAuthScheme;
import io.restassured.authentication.NoAuthScheme;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.config.LogConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.internal.filter.FilterContextImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer that a test gets through REST Assured against the document that the service serves: status, media
 * type, body and the headers it must have. A test whose answer is not declared fails, whatever it wanted to show. It is in
 * the service file of JUnit's callbacks for Quarkus, so tests have it without a word. What they ask is sent by {@link Call}
 * where that can send it.
 */
public final class DeclaredAnswers implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    /** Paths that are no operations of a service, each with the reason why the document keeps silent about them. */
    private static final Map<String, String> UNDECLARED = Map.of("/q/", "health, metrics and the document itself");

    /** Headers that the client of the JDK sets itself, or whose answers it does not unpack. */
    private static final Set<String> OF_THE_CLIENT =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding", "accept-encoding");

    private static final char LAST_OF_ASCII = 0x7e;

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

    /** What is answered to the call, held against the document. */
    static Response held(Call call) {
        return Against.THE_DOCUMENT.hold(call.method(), call.address(), call.exchange());
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
            var address = URI.create(request.getURI());
            var response = (namesOneTwice(context) ? Optional.<Call>empty() : plain(request, address))
                    .map(Call::exchange)
                    .orElseGet(() -> context.next(request, expected));
            return hold(request.getMethod(), address, response);
        }

        /** Of a parameter that is written twice in a path the address of a request has but the last value. */
        private static boolean namesOneTwice(FilterContext context) {
            var asked = ((FilterContextImpl) context).getInternalRequestURI();
            var names = Stream.of(asked.substring(asked.indexOf('?') + 1).split("&"))
                    .map(query -> query.split("=", 2)[0])
                    .toList();
            return names.size() != Set.copyOf(names).size();
        }

        /** The same request in plain form; nothing where it has forms, cookies or whatever the client of the JDK cannot send. */
        private static Optional<Call> plain(FilterableRequestSpecification request, URI address) {
            var scheme = request.getAuthenticationScheme();
            Object body = request.getBody();
            var hasForms = !request.getMultiPartParams().isEmpty()
                    || !request.getFormParams().isEmpty()
                    || !request.getRequestParams().isEmpty()
                    || request.getCookies().exist();
            var isTyped = body == null || request.getHeaders().hasHeaderWithName("Content-Type");
            if (hasForms || !isTyped || !request.getHeaders().asList().stream().allMatch(Against::isPlain)) {
                return Optional.empty();
            }
            var call =
                    new Call(request.getMethod(), address, request.getHeaders().asList(), bytes(body));
            return switch (scheme) {
                case PreemptiveOAuth2HeaderScheme bearer -> Optional.of(call.token(bearer.getAccessToken()));
                case NoAuthScheme none -> Optional.of(call);
                case ExplicitNoAuthScheme none -> Optional.of(call);
                case null, default -> Optional.empty();
            };
        }

        private static boolean isPlain(Header header) {
            return header.getValue() != null
                    && header.getValue().chars().allMatch(c -> c >= ' ' && c <= LAST_OF_ASCII)
                    && !OF_THE_CLIENT.contains(header.getName().toLowerCase(Locale.ROOT));
        }

        private static byte @Nullable [] bytes(@Nullable Object body) {
            return switch (body) {
                case null -> null;
                case byte[] bytes -> bytes;
                default -> body.toString().getBytes(StandardCharsets.UTF_8);
            };
        }

        private Response hold(String method, URI address, Response response) {
            if (UNDECLARED.keySet().stream().anyMatch(address.getRawPath()::startsWith)) {
                return response;
            }
            var body = response.asByteArray();
            last = method + " " + address + ": " + response.statusCode() + "\n"
                    + new String(body, StandardCharsets.UTF_8);
            var headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().asList().stream().map(Header::getName).forEach(headers::add);
            var type = response.contentType();
            var lies = served(address)
                    .lies(new ServedDocument.Answer(
                            method,
                            address.getRawPath(),
                            response.statusCode(),
                            type.isEmpty() ? null : type.split(";")[0].strip(),
                            headers,
                            body));
            if (!lies.isEmpty()) {
                throw new AssertionError("%s %s answers %d %s, which the OpenAPI document does not declare:\n%s\n%s"
                        .formatted(
                                method,
                                address,
                                response.statusCode(),
                                type,
                                String.join("\n", lies),
                                response.asString()));
            }
            return response instanceof PlainResponse
                    ? response
                    : new PlainResponse(response.statusCode(), response.headers(), body);
        }

        private synchronized ServedDocument served(URI address) {
            if (document == null) {
                document =
                        new ServedDocument(new Call("GET", address.resolve("/q/openapi?format=json"), List.of(), null)
                                .exchange()
                                .asString());
            }
            return document;
        }
    }
}
