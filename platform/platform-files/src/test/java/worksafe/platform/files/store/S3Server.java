package worksafe.platform.files.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a server of S3 as a store asks for: one bucket, three objects a page, and requests must be signed. Whether the
 * signature is right is not examined here.
 */
final class S3Server {

    private static final int PAGE = 3;
    private static final Pattern KEYS = Pattern.compile("<Key>([^<]+)</Key>");

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();

    private S3Server() {}

    /** The port of a fresh one. */
    static int start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/files", new S3Server()::answer);
        server.start();
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var key = path.length() > "/files/".length() ? path.substring("/files/".length()) : "";
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var body = body(exchange);
        if (!signed.startsWith("AWS4-HMAC-SHA256 Credential=name/")) {
            send(exchange, 403, error("AccessDenied"));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            objects.put(key, body);
            send(exchange, 200, new byte[0]);
        } else if (exchange.getRequestMethod().equals("POST") && query.contains("delete")) {
            KEYS.matcher(new String(body, UTF_8)).results().forEach(named -> objects.remove(named.group(1)));
            send(exchange, 200, "<DeleteResult/>".getBytes(UTF_8));
        } else if (key.isEmpty()) {
            send(exchange, 200, list(query));
        } else if (objects.containsKey(key)) {
            part(exchange, objects.get(key));
        } else {
            send(exchange, 404, error("NoSuchKey"));
        }
    }

    private static void part(HttpExchange exchange, byte[] object) throws IOException {
        var range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            send(exchange, 200, object);
            return;
        }
        var ends = range.substring("bytes=".length()).split("-");
        send(exchange, 206, Arrays.copyOfRange(object, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1));
    }

    private byte[] list(String query) {
        var token = Pattern.compile("continuation-token=([^&]+)").matcher(query);
        var after = token.find() ? token.group(1) : "";
        var prefix = Pattern.compile("(?:^|&)prefix=([^&]+)").matcher(query);
        var beginning = prefix.find() ? prefix.group(1) : "";
        var rest = objects.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .filter(key -> key.compareTo(after) > 0)
                .toList();
        var page = rest.subList(0, Math.min(PAGE, rest.size()));
        var now = InstantSource.system().instant();
        return ("<ListBucketResult><IsTruncated>%s</IsTruncated>%s%s</ListBucketResult>")
                .formatted(
                        rest.size() > PAGE,
                        rest.size() > PAGE
                                ? "<NextContinuationToken>" + page.getLast() + "</NextContinuationToken>"
                                : "",
                        page.stream()
                                .map(key -> "<Contents><Key>%s</Key><LastModified>%s</LastModified></Contents>"
                                        .formatted(key, now))
                                .collect(Collectors.joining()))
                .getBytes(UTF_8);
    }

    /** Bodies may come in signed pieces (aws-chunked), whose lengths stand before them. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readAllBytes();
        if (!String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"))
                .startsWith("STREAMING-")) {
            return bytes;
        }
        var plain = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            var line = at;
            while (bytes[line] != '\r') {
                line++;
            }
            var head = new String(bytes, at, line - at, UTF_8);
            var length = Integer.parseInt(head.split(";")[0], 16);
            if (length == 0) {
                break;
            }
            plain.write(bytes, line + 2, length);
            at = line + 2 + length + 2;
        }
        return plain.toByteArray();
    }

    private static byte[] error(String code) {
        return "<Error><Code>%s</Code></Error>".formatted(code).getBytes(UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
