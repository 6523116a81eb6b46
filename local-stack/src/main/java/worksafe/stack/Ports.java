package worksafe.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TCP ports on the loopback address, and who holds them. */
final class Ports {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LONGEST_COMMAND = 120;

    private Ports() {}

    /** A port that nobody listens on at this moment. */
    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackException(Speech.of("port.none-free", e.getMessage()), e);
        }
    }

    static int require(int port) {
        if (port < 1 || port > 65_535) {
            throw new StackException(Speech.of("port.no-port", port));
        }
        return port;
    }

    /** Whether one could listen on the port now. */
    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Who listens on the port, in words for a message. */
    static String holder(int port) {
        return listener(port)
                .map(process -> Speech.of("port.holder", process.pid(), shown(process.command())))
                .orElseGet(() -> Speech.of("port.holder-unknown"));
    }

    /** A command on one line, without the long tail that JVMs have. */
    private static String shown(List<String> command) {
        var line = String.join(" ", command).replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_COMMAND ? line.substring(0, LONGEST_COMMAND) + " …" : line;
    }

    /** The process that listens on the port, as far as the system lets us see. */
    static Optional<ProcessIdentity> listener(int port) {
        var sockets = new HashSet<String>();
        for (var table : List.of("net/tcp", "net/tcp6")) {
            sockets.addAll(listeningSockets(PROC.resolve(table), port));
        }
        return sockets.isEmpty() ? Optional.empty() : owner(sockets);
    }

    private static Set<String> listeningSockets(Path table, int port) {
        var sockets = new HashSet<String>();
        try {
            for (var line : Files.readAllLines(table)) {
                var fields = line.strip().split("\\s+", -1);
                if (fields.length > 9 && fields[3].equals(LISTENING) && fields[1].endsWith(":%04X".formatted(port))) {
                    sockets.add("socket:[" + fields[9] + "]");
                }
            }
        } catch (IOException e) {
            // No such table on this system: then nobody can be named.
            return Set.of();
        }
        return sockets;
    }

    private static Optional<ProcessIdentity> owner(Set<String> sockets) {
        DirectoryStream.Filter<Path> numbered =
                folder -> folder.getFileName().toString().chars().allMatch(Character::isDigit);
        try (var processes = Files.newDirectoryStream(PROC, numbered)) {
            for (var process : processes) {
                if (holdsOneOf(process.resolve("fd"), sockets)) {
                    return ProcessIdentity.of(
                            Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holdsOneOf(Path descriptors, Set<String> sockets) {
        try (var files = Files.newDirectoryStream(descriptors)) {
            for (var file : files) {
                if (Files.isSymbolicLink(file)
                        && sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Ended meanwhile, or another user's.
            return false;
        }
        return false;
    }
}
