package worksafe.stack.demo;

import java.io.PrintStream;
import java.util.Locale;
import worksafe.stack.Speech;

/** Prints one line for each step. */
final class Narrator {

    private final PrintStream out;
    private final long started = System.nanoTime();
    private int steps;

    Narrator(PrintStream out) {
        this.out = out;
    }

    /**
     * A step that went as it should.
     *
     * @param what what was done, in words
     * @param ids the ids by which it can be looked up
     */
    void step(String what, Object... ids) {
        steps++;
        var line = new StringBuilder(
                "[%2d %6.1f s] %s".formatted(steps, (System.nanoTime() - started) / 1_000_000_000.0, what));
        for (var id : ids) {
            line.append("  ").append(id);
        }
        out.println(line);
        out.flush();
    }

    /** Something to read that is no step. */
    void show(String text) {
        out.println(text);
        out.flush();
    }

    String summary() {
        return Speech.of(
                "demo.summary",
                steps,
                String.format(Locale.ROOT, "%.1f", (System.nanoTime() - started) / 1_000_000_000.0));
    }
}
