package worksafe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import worksafe.stack.Pause;

/** What Linux tells about the machine and about processes, in its folder {@code /proc}. */
final class Machine {

    private static final Path PROC = Path.of("/proc");
    /** Ticks a second; the kernel promises 100 to programs. */
    private static final long MICROSECONDS_A_TICK = 10_000;

    static final double QUIET = 0.15;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int LOOKS = 4;

    private Machine() {}

    /** Processes that were ready to run, on average over the last minute. */
    static double load() {
        return Double.parseDouble(read(PROC.resolve("loadavg")).split(" ")[0]);
    }

    /**
     * Refuses a machine of which others use more than a sixth while we do nothing.
     *
     * @throws BenchException with what was found
     */
    static void requireQuiet() {
        var share = share(LOOK);
        // Something may just be ending.
        for (var look = 1; look < LOOKS && share > QUIET; look++) {
            share = share(LOOK);
        }
        if (share > QUIET) {
            throw new BenchException(
                    "others use %.0f %% of the processors; wait, or measure with --busy".formatted(share * 100));
        }
    }

    /** What all processes together use of the processors for so long. */
    private static double share(Duration time) {
        var before = Processor.now();
        Pause.of(time);
        return Processor.now().busySince(before);
    }

    /** Processor time of a process, in microseconds; its ended children count when {@code children} says so. */
    static long microseconds(long pid, boolean children) {
        try {
            return microseconds(
                    Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat")), children);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new BenchException("the times of process " + pid + " could not be read", e);
        }
    }

    static long microseconds(String stat, boolean children) {
        // The second field is the program's name in brackets, which may hold anything.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        if (children) {
            ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        }
        return ticks * MICROSECONDS_A_TICK;
    }

    /** Processor time of a process, of its children, and of those that have ended, in microseconds. */
    static long microsecondsOfFamily(long pid) {
        return microseconds(pid, true)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> microseconds(child.pid(), false))
                        .sum();
    }

    /** Memory of a process that is resident, in MiB. */
    static long residentMiB(long pid) {
        return read(PROC.resolve(Long.toString(pid)).resolve("status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** When a process was started, in seconds since the machine was. */
    static double startedAt(long pid) {
        var stat = read(PROC.resolve(Long.toString(pid)).resolve("stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19]) / 100.0;
    }

    /** Seconds since the machine was started. */
    static double uptime() {
        return Double.parseDouble(read(PROC.resolve("uptime")).split(" ")[0]);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BenchException(file + " could not be read", e);
        }
    }

    static long inMicroseconds(long ticks) {
        return ticks * MICROSECONDS_A_TICK;
    }

    /**
     * What all processors have done since the machine was started, in ticks.
     *
     * @param idle waiting, for the disk too
     * @param steal taken by the machine's host
     * @param all everything
     */
    record Processor(long idle, long steal, long all) {

        static Processor now() {
            return of(read(PROC.resolve("stat")).lines().findFirst().orElse(""));
        }

        static Processor of(String line) {
            // The name, then user, nice, system, idle, iowait, irq, softirq and steal.
            var ticks = Arrays.stream(line.strip().split("\\s+"))
                    .skip(1)
                    .limit(8)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Processor(
                    ticks[3] + ticks[4], ticks[7], Arrays.stream(ticks).sum());
        }

        long busy() {
            return all - idle - steal;
        }

        /** The share in which something was done, or somebody else's machine had the processors. */
        double busySince(Processor before) {
            var all = this.all - before.all;
            return all == 0 ? 0 : 1 - (double) (idle - before.idle) / all;
        }
    }
}
