package worksafe.acceptance.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection that is written to byte by byte, because no client library would send what an attacker sends. */
final class RawConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A header or a chunk beyond this is no answer of ours. */
    private static final int LONGEST_LINE = 65_536;

    private final Socket socket;
    private final InputStream in;

    /** @param number chooses one of this machine's addresses, so that no caller comes too often */
    RawConnection(int port, int number) {
        try {
            socket = new Socket();
            socket.bind(new InetSocketAddress("127.0.2." + (1 + number % 200), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request on a connection of its own. */
    static RawAnswer ask(int port, int number, String request) {
        try (var connection = new RawConnection(port, number)) {
            return connection.send(request).receive(PATIENCE, false);
        }
    }

    RawConnection send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException refusedEarly) {
            // Whoever refuses may close before all was sent; what was answered says why.
            return this;
        }
        return this;
    }

    /** @param headless whether the answer has no body, whatever its head says */
    RawAnswer receive(Duration patience, boolean headless) {
        try {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            var answer = read(headless);
            while (answer.outcome().startsWith("1") && !answer.outcome().equals("101")) {
                answer = read(headless);
            }
            return answer;
        } catch (SocketTimeoutException e) {
            return RawAnswer.SILENT;
        } catch (EOFException | SocketException e) {
            return RawAnswer.CLOSED;
        } catch (IOException | NumberFormatException e) {
            return RawAnswer.UNREADABLE;
        }
    }

    private RawAnswer read(boolean headless) throws IOException {
        var status = line();
        if (!status.startsWith("HTTP/1.1 ") && !status.startsWith("HTTP/1.0 ")) {
            throw new IOException("no answer: " + status);
        }
        var code = status.substring(9).split(" ", 2)[0];
        var number = Integer.parseInt(code);
        var headers = new TreeMap<String, String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            if (colon < 0) {
                throw new IOException("no header: " + header);
            }
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if (headless || number < 200 || number == 204 || number == 304) {
            return new RawAnswer(code, "");
        }
        return new RawAnswer(code, body(headers).toString(StandardCharsets.UTF_8));
    }

    private ByteArrayOutputStream body(Map<String, String> headers) throws IOException {
        var body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                copy(size, body);
                line();
            }
            line();
        } else if (headers.containsKey("content-length")) {
            copy(Integer.parseInt(headers.getOrDefault("content-length", "0")), body);
        } else {
            in.transferTo(body);
        }
        return body;
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
                throw new EOFException("closed");
            }
            if (bytes.size() > LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
