package worksafe.gateway;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;

/** One connection to the gateway, written to byte by byte, because no client library would send what an attacker sends. */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private static volatile boolean ready;

    Wire(URI gateway) throws IOException {
        this(gateway, InetAddress.getLoopbackAddress().getHostAddress());
    }

    /** @param from which of this machine's addresses it comes from */
    Wire(URI gateway, String from) throws IOException {
        awaitStrictReading(gateway);
        socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        // Whoever does not read should be noticed soon.
        socket.setReceiveBufferSize(16_384);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.getPort()));
        socket.setSoTimeout(15_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Connections of the port's first milliseconds are refused. */
    private static void awaitStrictReading(URI gateway) {
        if (!ready) {
            Awaitility.await().ignoreExceptions().until(() -> {
                try (var wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), gateway.getPort()))) {
                    return wire.send("GET /q/health/live HTTP/1.1\r\nHost: gateway\r\n\r\n")
                                    .receive()
                                    .status()
                            == 200;
                }
            });
            ready = true;
        }
    }

    /** One request without a body on a connection of its own. */
    static Answer ask(URI gateway, String method, String target, String... headers) throws IOException {
        try (var wire = new Wire(gateway)) {
            return wire.request(method, target, headers).receive(method.equals("HEAD"));
        }
    }

    Wire request(String method, String target, String... headers) throws IOException {
        var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: gateway.example:8443\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        return send(text.append("\r\n").toString());
    }

    /** An answer; names in lower case. */
    record Answer(int status, List<Map.Entry<String, String>> headers, String body) {

        List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        String header(String name) {
            return String.join(", ", all(name));
        }

        boolean isProblem() {
            return header("content-type").startsWith("application/problem+json");
        }
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Sends as much as the other side takes; whether it took all. */
    boolean trySend(byte[] bytes, int times) {
        try {
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
            out.flush();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    Answer receive() throws IOException {
        return receive(false);
    }

    /** @param headless whether the answer has no body, whatever its head says */
    Answer receive(boolean headless) throws IOException {
        var status = line();
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            headers.add(Map.entry(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip()));
        }
        var code = Integer.parseInt(status.split(" ")[1]);
        var answer = new Answer(code, headers, "");
        if (headless || code == 204 || code == 304 || code < 200) {
            return answer;
        }
        var body = new ByteArrayOutputStream();
        if (answer.header("transfer-encoding").equals("chunked")) {
            for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                copy(size, body);
                line();
            }
            line();
        } else if (!answer.header("content-length").isEmpty()) {
            copy(Integer.parseInt(answer.header("content-length")), body);
        } else {
            in.transferTo(body);
        }
        return new Answer(code, headers, body.toString(StandardCharsets.UTF_8));
    }

    /** Whether the other side has closed, and sent nothing more before. */
    boolean isClosed() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Whether the other side closes without having given an answer of this status. */
    boolean endsWithout(int status) throws IOException {
        try {
            for (var answer = receive(); answer.status() != status; answer = receive()) {
                // Refusals may come first.
            }
            return false;
        } catch (EOFException | SocketException closed) {
            return true;
        }
    }

    private void copy(int size, ByteArrayOutputStream body) throws IOException {
        var bytes = in.readNBytes(size);
        body.write(bytes);
        if (bytes.length < size) {
            throw new EOFException("the body ended after " + body.size() + " bytes");
        }
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("closed after: " + bytes.toString(StandardCharsets.ISO_8859_1));
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
