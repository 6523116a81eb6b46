package worksafe.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One process beyond doubt: pids are used again by the system, a pid together with the moment it started is not.
 *
 * @param pid as the system numbers it
 * @param started boot of the machine and clock ticks since then at which the process started, as one word
 */
record ProcessIdentity(long pid, String started) {

    private static final Path PROC = Path.of("/proc");

    /** The process that has this pid now; empty when there is none, or only its unreaped rest. */
    static Optional<ProcessIdentity> of(long pid) {
        var stat = read(pid, "stat");
        if (stat == null) {
            return PROC.resolve("self").toFile().exists() ? Optional.empty() : portable(pid);
        }
        // The second field is the command in parentheses and may hold anything, so fields count from its end.
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        var state = fields[0];
        return state.equals("Z") || state.equals("X")
                ? Optional.empty()
                : Optional.of(new ProcessIdentity(pid, boot() + ":" + fields[19]));
    }

    static ProcessIdentity self() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** Whether this very process still runs. */
    boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** The words of its command line; empty when the system does not tell. */
    List<String> command() {
        var line = read(pid, "cmdline");
        return line == null ? List.of() : List.of(line.split("\0", -1));
    }

    /** Sends a signal such as {@code INT}; Java itself knows only TERM and KILL. */
    void signal(String name) {
        if (!isAlive()) {
            return;
        }
        try {
            var kill = new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + pid)
                    .redirectErrorStream(true)
                    .start();
            kill.getInputStream().readAllBytes();
            var result = kill.waitFor();
            if (result != 0 && isAlive()) {
                throw new StackException(Speech.of("process.no-signal", pid, name));
            }
        } catch (IOException e) {
            throw new StackException(Speech.of("process.no-signal", pid, name), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }

    /**
     * Sends the signals one after another, each with that much patience, until the process has ended.
     *
     * @throws StackException when it outlives the last
     */
    void end(Duration patience, String... signals) {
        for (var signal : signals) {
            signal(signal);
            if (hasEnded(patience)) {
                return;
            }
        }
        throw new StackException(Speech.of("process.no-end", pid));
    }

    private boolean hasEnded(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.of(Duration.ofMillis(20));
        }
        return true;
    }

    private static Optional<ProcessIdentity> portable(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> new ProcessIdentity(pid, "at:" + start.toEpochMilli()));
    }

    private static String boot() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            // A container may hide it; the ticks alone still tell processes of one boot apart.
            return "boot";
        }
    }

    private static @Nullable String read(long pid, String file) {
        try {
            return new String(
                    Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return null;
        }
    }
}
