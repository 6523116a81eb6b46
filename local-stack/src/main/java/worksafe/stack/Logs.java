package worksafe.stack;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The log files of the parts. */
final class Logs {

    private static final long LARGEST = 10_000_000;

    /** What is shown of a file before what is added to it. */
    private static final int TAIL = 20_000;

    private Logs() {}

    /** Puts a log that has grown large aside, over the one put aside before. */
    static void rotate(Path log) {
        try {
            Files.createDirectories(Folders.parent(log));
            if (Files.exists(log) && Files.size(log) > LARGEST) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-write", log, e), e);
        }
    }

    /** The parts that have a log, by name. */
    static List<String> parts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", folder, e), e);
        }
    }

    /** Prints the end of the logs, each line with its part when there are several, and what is added if told to follow. */
    static void print(Map<String, Path> logs, boolean follow, PrintStream out) {
        var positions = new LinkedHashMap<String, Long>();
        logs.forEach((part, log) -> positions.put(part, Math.max(0, size(log) - TAIL)));
        do {
            logs.forEach((part, log) -> positions.computeIfPresent(
                    part, (name, position) -> printFrom(log, position, logs.size() > 1 ? name + " | " : "", out)));
            out.flush();
            if (follow) {
                Pause.of(Duration.ofMillis(300));
            }
        } while (follow);
    }

    /** Prints whole lines from the position on and returns the position after them. */
    @CanIgnoreReturnValue
    static long printFrom(Path log, long position, String prefix, PrintStream out) {
        var size = size(log);
        // Shorter than before: it was put aside and begun anew.
        var from = size < position ? 0 : position;
        if (size == from) {
            return from;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(size - from, 1_000_000)];
            file.seek(from);
            file.readFully(bytes);
            var end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> out.println(prefix + line));
            return from + end;
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", log, e), e);
        }
    }

    private static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", log, e), e);
        }
    }
}
