package worksafe.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints what the stack does, with the seconds since its start. */
final class Console {

    private final PrintStream out;
    private final long started = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void progress(String part, String text) {
        out.printf(Locale.ROOT, "[%6.1f s] %-11s %s%n", elapsed().toMillis() / 1000.0, part, text);
        out.flush();
    }

    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
