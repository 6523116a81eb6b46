package worksafe.acceptance.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import worksafe.stack.Pause;

/** A way between two parts on this machine that can be made slow, broken or dead. Connections are dealt out to its ends in turn. */
final class FaultyLink implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int CONNECT_MILLIS = 1_000;

    private final List<Integer> ends;
    private final ServerSocket server;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.CALM;
    private volatile boolean closed;

    private FaultyLink(ServerSocket server, List<Integer> ends) {
        this.server = server;
        this.ends = List.copyOf(ends);
    }

    /**
     * How the way is.
     *
     * @param latency by how much each piece of data comes later
     * @param slice bytes that come at once; 0 for as many as there are
     * @param cut whether nothing comes through
     * @param reset whether new connections are reset
     */
    private record Weather(Duration latency, int slice, boolean cut, boolean reset) {

        static final Weather CALM = new Weather(Duration.ZERO, 0, false, false);
    }

    /**
     * Opens a way.
     *
     * @param port where callers call; 0 takes a free one
     * @param ends the ports that it leads to, tried in turn
     */
    static FaultyLink open(int port, List<Integer> ends) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
            var link = new FaultyLink(server, ends);
            Thread.ofVirtual().start(link::accept);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Begins a fault. */
    void disturb(FaultKind kind, int strength) {
        weather = switch (kind) {
            case SLOW -> new Weather(Duration.ofMillis(strength), 0, false, false);
            case SLICED -> new Weather(Duration.ZERO, strength, false, false);
            case CUT -> new Weather(Duration.ZERO, 0, true, false);
            case RESET -> new Weather(Duration.ZERO, 0, false, true);
            case KILL, FREEZE, CLOCK -> throw new IllegalArgumentException(kind + " is not of a way");
        };
        if (kind == FaultKind.RESET) {
            open.forEach(this::reset);
        }
    }

    /** Ends the fault; what was held back comes through. */
    void calm() {
        weather = Weather.CALM;
    }

    private void accept() {
        while (!closed) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException e) {
                // Closed, or a caller that gave up: the loop knows.
                continue;
            }
        }
    }

    private void connect(Socket caller) {
        open.add(caller);
        if (weather.reset()) {
            reset(caller);
            return;
        }
        waitWhileCut();
        var callee = reached();
        if (callee == null) {
            reset(caller);
            return;
        }
        open.add(callee);
        Thread.ofVirtual().start(() -> pump(caller, callee));
        pump(callee, caller);
    }

    /** A connection to the next end that answers; null where none does. */
    private @Nullable Socket reached() {
        for (int i = 0; i < ends.size(); i++) {
            var port = ends.get(Math.floorMod(turn.getAndIncrement(), ends.size()));
            var socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
                return socket;
            } catch (IOException nobodyThere) {
                close(socket);
            }
        }
        return null;
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[16 * 1024];
        try {
            to.setTcpNoDelay(true);
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int sent = 0; sent < read; ) {
                    waitWhileCut();
                    var now = weather;
                    if (!now.latency().isZero()) {
                        Pause.of(now.latency());
                    }
                    int piece = now.slice() == 0 ? read - sent : Math.min(now.slice(), read - sent);
                    out.write(buffer, sent, piece);
                    out.flush();
                    sent += piece;
                }
            }
            waitWhileCut();
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                close(from);
                close(to);
            }
        } catch (IOException e) {
            // One side is gone; the other hears of it at once, as it would without us.
            reset(from);
            reset(to);
        }
    }

    private void waitWhileCut() {
        while (weather.cut() && !closed) {
            Pause.of(LOOK);
        }
    }

    private void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            // It is closed already.
            open.remove(socket);
        }
        close(socket);
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        open.forEach(this::reset);
    }
}
