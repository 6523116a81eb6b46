package worksafe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory processes take. */
final class Memory {

    private Memory() {}

    /** Megabytes of a process with all its children; memory that they share counts once. 0 when the system is silent. */
    static long megabytes(long pid) {
        var children = ProcessHandle.of(pid)
                .map(process -> process.descendants().map(ProcessHandle::pid).toList())
                .orElse(List.of());
        return Stream.concat(Stream.of(pid), children.stream())
                        .mapToLong(Memory::kilobytes)
                        .sum()
                / 1024;
    }

    /** Megabytes of a process without its children. */
    static long ofProcessAlone(long pid) {
        return kilobytes(pid) / 1024;
    }

    /** Megabytes that the machine could still give to a process; empty where the system does not tell. */
    static OptionalLong available() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            // A system without such a table.
            return OptionalLong.empty();
        }
    }

    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // Ended meanwhile, or a system without such a table.
            return 0;
        }
    }
}
