package worksafe.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * GETs over kept connections, with as little work of our own as can be: sockets, requests made beforehand, bodies read
 * and thrown away. Any answer but 200 ends the measurement.
 */
final class Load {

    private final int port;
    private final List<byte[]> requests;

    /** @param paths asked in turn, each as often as the others */
    Load(int port, String token, List<String> paths) {
        this.port = port;
        this.requests = paths.stream()
                .map(path ->
                        ("GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n\r\n")
                                .formatted(path, token)
                                .getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /**
     * What a turn came to.
     *
     * @param requests answered
     * @param seconds it took
     * @param latencies of each, in milliseconds, ascending
     */
    record Outcome(long requests, double seconds, List<Double> latencies) {

        double perSecond() {
            return requests / seconds;
        }

        double percentile(double share) {
            return Quartiles.at(latencies, share);
        }
    }

    /** As fast as so many connections can, each sending when it has its answer. */
    Outcome full(int connections, Duration time) {
        return run(connections, time, 0);
    }

    /**
     * At a fixed rate, whether answers come or not; a latency counts from when the request was due, so that a stall is
     * not hidden by waiting for it.
     */
    Outcome steady(int connections, Duration time, int perSecond) {
        return run(connections, time, perSecond);
    }

    private Outcome run(int connections, Duration time, int perSecond) {
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var tasks = new ArrayList<Callable<double[]>>();
            for (var i = 0; i < connections; i++) {
                var own = i;
                var between = perSecond == 0 ? 0 : 1_000_000_000L * connections / perSecond;
                tasks.add(() -> connection(own, begin + between * own / connections, end, between));
            }
            var latencies = new ArrayList<Double>();
            for (var done : threads.invokeAll(tasks)) {
                Arrays.stream(done.get()).forEach(latencies::add);
            }
            latencies.sort(null);
            return new Outcome(latencies.size(), (System.nanoTime() - begin) / 1e9, latencies);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchException("a request failed: " + e.getCause(), e);
        }
    }

    private double[] connection(int number, long begin, long end, long between) throws IOException {
        var latencies = new double[1024];
        var count = 0;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
            var out = socket.getOutputStream();
            var due = begin;
            for (var next = number; ; next++) {
                if (between > 0) {
                    for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                } else {
                    due = System.nanoTime();
                }
                if (due >= end) {
                    return Arrays.copyOf(latencies, count);
                }
                out.write(requests.get(next % requests.size()));
                swallow(in);
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, count * 2);
                }
                latencies[count++] = (System.nanoTime() - due) / 1e6;
                due += between;
            }
        }
    }

    private static void swallow(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        var length = -1L;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (var size = Long.parseLong(line(in), 16); size > 0; size = Long.parseLong(line(in), 16)) {
            in.skipNBytes(size + 2);
        }
        in.skipNBytes(2);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder(64);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
