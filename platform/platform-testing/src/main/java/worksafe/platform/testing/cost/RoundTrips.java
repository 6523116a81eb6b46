package worksafe.platform.testing.cost;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * Counts how often the service's serving pool waits for PostgreSQL: at least once for each statement. The driver makes its
 * sockets here ({@link worksafe.platform.testing.PostgresResource} says so), and what passes through them is counted, whatever
 * library sent it. A test that counts must be the only caller.
 */
public final class RoundTrips extends SocketFactory {

    private static final AtomicLong TRIPS = shared("trips");

    /** The driver and a test have this class each from a loader of their own, but count the same. */
    private static AtomicLong shared(String name) {
        return (AtomicLong)
                System.getProperties().computeIfAbsent(RoundTrips.class.getName() + "." + name, _ -> new AtomicLong());
    }

    /** How often some work waits for an answer. */
    public static long of(Runnable work) {
        var before = TRIPS.get();
        work.run();
        return TRIPS.get() - before;
    }

    /**
     * As {@link #of}, the fewest of several times: the first ones prepare, connect and fill caches, and what a job does beside
     * only adds.
     */
    public static long warm(int times, Runnable work) {
        var fewest = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            fewest = Math.min(fewest, of(work));
        }
        return fewest;
    }

    @Override
    public Socket createSocket() {
        return new CountingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return new Socket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return new Socket(host, port, local, localPort);
    }

    private static final class CountingSocket extends Socket {

        /** Something was sent whose answer has not been asked for yet. */
        private volatile boolean asked;

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    answered();
                    return super.read();
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    answered();
                    return super.read(bytes, from, length);
                }
            };
        }

        private void answered() {
            if (asked) {
                asked = false;
                TRIPS.incrementAndGet();
            }
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int one) throws IOException {
                    asked = true;
                    out.write(one);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    asked = true;
                    out.write(bytes, from, length);
                }
            };
        }
    }
}
