package worksafe.platform.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports that tests keep for later, or on which nobody is to answer. They lie below those that the system gives to
 * connections and to whoever asks for port 0, so that the tests of another module do not get them meanwhile.
 */
public final class UnusedPort {

    private static final int FIRST = 10_000;
    private static final int BEYOND_LAST = 20_000;

    private UnusedPort() {}

    /** A port of the loopback address on which nobody listens. */
    public static int any() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, BEYOND_LAST))
                .filter(UnusedPort::isUnused)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isUnused(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
