package worksafe.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * GETs over kept connections, with as little work of our own as can be: sockets, requests made beforehand, bodies read
 * and thrown away. Any answer but 200 counts as a failure; a connection that breaks ends the measurement.
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
     * @param seconds it took
     * @param latencies of the requests that were answered with 200, in microseconds
     * @param failures requests that were answered otherwise
     */
    record Outcome(double seconds, Histogram latencies, long failures) {

        long requests() {
            return latencies.getTotalCount();
        }

        double perSecond() {
            return requests() / seconds;
        }

        /** The milliseconds within which so many of a hundred were answered. */
        double percentile(double percent) {
            if (requests() == 0) {
                throw new BenchException("nothing was answered");
            }
            return latencies.getValueAtPercentile(percent) / 1e3;
        }
    }

    /** As fast as so many connections can, each sending when it has its answer. */
    Outcome full(int connections, Duration time) {
        var begin = System.nanoTime();
        return run(connections, 0, begin, new AtomicLong(begin + time.toNanos()), () -> {});
    }

    /**
     * At a fixed rate, whether answers come or not; a latency counts from when the request was due, so that a stall is
     * not hidden by waiting for it.
     */
    Outcome steady(int connections, Duration time, int perSecond) {
        var begin = System.nanoTime();
        return run(connections, perSecond, begin, new AtomicLong(begin + time.toNanos()), () -> {});
    }

    /** As {@link #steady}, until what is done meanwhile has ended. */
    Outcome steadyWhile(int connections, int perSecond, Runnable work) {
        var begin = System.nanoTime();
        var end = new AtomicLong(begin + Duration.ofHours(1).toNanos());
        return run(connections, perSecond, begin, end, () -> {
            try {
                work.run();
            } finally {
                end.set(System.nanoTime());
            }
        });
    }

    private Outcome run(int connections, int perSecond, long begin, AtomicLong end, Runnable meanwhile) {
        var sessions = new ArrayList<Session>();
        var running = new ArrayList<Future<Session>>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < connections; i++) {
                var between = perSecond == 0 ? 0 : 1_000_000_000L * connections / perSecond;
                running.add(threads.submit(new Session(i, begin + between * i / connections, end, between)));
            }
            meanwhile.run();
            for (var one : running) {
                sessions.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchException("a request failed: " + e.getCause(), e);
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        var latencies = new Histogram(3);
        sessions.forEach(session -> latencies.add(session.latencies));
        return new Outcome(
                seconds,
                latencies,
                sessions.stream().mapToLong(session -> session.failures).sum());
    }

    /** One connection. */
    private final class Session implements Callable<Session> {

        private final int number;
        private final AtomicLong end;
        private final long between;
        private final Histogram latencies = new Histogram(3);
        private long due;
        private long failures;

        Session(int number, long begin, AtomicLong end, long between) {
            this.number = number;
            this.due = begin;
            this.end = end;
            this.between = between;
        }

        @Override
        public Session call() throws IOException {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
                var in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
                var out = socket.getOutputStream();
                for (var next = number; ; next++) {
                    if (between > 0) {
                        for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                            LockSupport.parkNanos(wait);
                        }
                    } else {
                        due = System.nanoTime();
                    }
                    // As fast as can be means once at least, however long it took to connect.
                    if (due >= end.get() && (between > 0 || next > number)) {
                        return this;
                    }
                    out.write(requests.get(next % requests.size()));
                    if (succeeded(in)) {
                        latencies.recordValue((System.nanoTime() - due) / 1_000);
                    } else {
                        failures++;
                    }
                    due += between;
                }
            }
        }
    }

    /** Reads an answer to its end. */
    private static boolean succeeded(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 ")) {
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
        } else {
            for (var size = Long.parseLong(line(in), 16); size > 0; size = Long.parseLong(line(in), 16)) {
                in.skipNBytes(size + 2);
            }
            in.skipNBytes(2);
        }
        return status.startsWith("200", 9);
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
