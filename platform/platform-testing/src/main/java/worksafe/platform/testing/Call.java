package worksafe.platform.testing;

import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request to the service under test by the client of the JDK, whose answer is held against the document as that of every
 * test is. For what asks thousands of times: REST Assured makes a request of its own parts, by reflection, which costs more
 * than the service needs to answer it.
 *
 * @param method of HTTP, in capitals
 * @param address with its query
 * @param body nothing where there is none
 */
public record Call(String method, URI address, List<Header> headers, byte @Nullable [] body) {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /**
     * Without token, headers and body.
     *
     * @param path from the root, which may have a query; escaped where that is needed
     */
    public static Call of(String method, String path) {
        return new Call(method, URI.create(RestAssured.baseURI + ":" + RestAssured.port + path), List.of(), null);
    }

    /** In the name of whom the token was minted for. */
    public Call token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** With one header more. */
    public Call header(String name, String value) {
        return new Call(
                method,
                address,
                Stream.concat(headers.stream(), Stream.of(new Header(name, value)))
                        .toList(),
                body);
    }

    /** With a parameter of the query more, once for each value; none where there is no value. */
    public Call query(String name, Object... values) {
        var queries = new ArrayList<String>();
        if (address.getRawQuery() != null) {
            queries.add(address.getRawQuery());
        }
        for (var value : values) {
            queries.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        var query = queries.isEmpty() ? "" : "?" + String.join("&", queries);
        return new Call(method, address.resolve(address.getRawPath() + query), headers, body);
    }

    /** With a body of that media type. */
    public Call body(String type, String text) {
        return new Call(method, address, headers, text.getBytes(StandardCharsets.UTF_8)).header("Content-Type", type);
    }

    /** The same by another method. */
    public Call by(String another) {
        return new Call(another, address, headers, body);
    }

    /** The answer; the test fails if the document does not declare it. */
    public Response send() {
        return DeclaredAnswers.held(this);
    }

    /** The answer, whatever it is. */
    Response exchange() {
        var request = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(header -> request.header(header.getName(), header.getValue()));
        try {
            return answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Response answer(HttpResponse<byte[]> answered) {
        var headers = new Headers(answered.headers().map().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Header(entry.getKey(), value)))
                .toList());
        return new PlainResponse(answered.statusCode(), headers, answered.body());
    }
}
