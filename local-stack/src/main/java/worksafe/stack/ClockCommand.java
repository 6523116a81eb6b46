package worksafe.stack;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Shows or shifts the clock by which the services of this stack live, while they run. */
final class ClockCommand {

    private static final Duration FARTHEST = Duration.ofDays(36_525);
    private static final DateTimeFormatter CHINA_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private final StackHome home;
    private final InstantSource clock;
    private final PrintStream out;

    ClockCommand(StackHome home, InstantSource clock, PrintStream out) {
        this.home = home;
        this.clock = clock;
        this.out = out;
    }

    int run(List<String> words) {
        // Not through Arguments, to which -P1D would be an option.
        if (words.size() > 1) {
            throw new StackException("one shift only, not " + String.join(" ", words));
        }
        if (!words.isEmpty()) {
            set(words.getFirst());
        }
        show();
        return 0;
    }

    private void set(String word) {
        var offset = word.equals("reset") ? Duration.ZERO : parsed(word);
        if (offset.abs().compareTo(FARTHEST) > 0) {
            throw new StackException("the clock can be shifted by a hundred years at most, not by " + word);
        }
        new ClockShift(home).write(offset);
    }

    private static Duration parsed(String word) {
        try {
            return Duration.parse(word);
        } catch (DateTimeException e) {
            throw new StackException(
                    "'" + word + "' is no shift; say for example P31D, PT12H, -P1D or reset (years and months have no"
                            + " fixed length)",
                    e);
        }
    }

    private void show() {
        var offset = new ClockShift(home).read();
        out.println(
                (offset.isZero() ? "The services' clock is not shifted; it is " : shift(offset) + "; to them it is ")
                        + CHINA_TIME.format(clock.instant().plus(offset)) + " (+08:00).");
    }

    private static String shift(Duration offset) {
        return "The services' clock is shifted by "
                + (offset.toSeconds() % 86_400 == 0 ? "P" + offset.toDays() + "D" : offset.toString());
    }
}
