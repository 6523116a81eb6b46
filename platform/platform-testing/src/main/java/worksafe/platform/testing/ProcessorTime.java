package worksafe.platform.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;

/**
 * Processor time that has been used so far: a measure of work that neighbours on the machine disturb less than time.
 *
 * @param program by threads of this process
 * @param database by sessions of the database that are still there
 */
public record ProcessorTime(Duration program, Duration database) {

    /**
     * @param thread the name of the threads
     * @param application the name that the sessions have given themselves, such as {@code registry-jobs}
     */
    public static ProcessorTime of(String thread, String application) {
        var threads = ManagementFactory.getThreadMXBean();
        var program = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().equals(thread))
                .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                .sum();
        var database =
                TestDatabase.column("select pid from pg_stat_activity where application_name = ?", application).stream()
                        .map(Long::valueOf)
                        .flatMap(pid -> ProcessHandle.of(pid).stream())
                        .flatMap(session -> session.info().totalCpuDuration().stream())
                        .reduce(Duration.ZERO, Duration::plus);
        return new ProcessorTime(Duration.ofNanos(program), database);
    }

    /** What was used since then, for each of so many things. */
    public String each(ProcessorTime since, long things) {
        return "%d µs of the program and %d µs of the database each"
                .formatted(
                        program.minus(since.program).toNanos() / 1000 / things,
                        database.minus(since.database).toNanos() / 1000 / things);
    }
}
