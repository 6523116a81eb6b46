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
            throw new StackException(Speech.of("clock.one-shift", String.join(" ", words)));
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
            throw new StackException(Speech.of("clock.too-far", word));
        }
        new ClockShift(home).write(offset);
    }

    private static Duration parsed(String word) {
        try {
            return Duration.parse(word);
        } catch (DateTimeException e) {
            throw new StackException(Speech.of("clock.no-shift", word), e);
        }
    }

    private void show() {
        var offset = new ClockShift(home).read();
        var there = CHINA_TIME.format(clock.instant().plus(offset));
        out.println(
                offset.isZero()
                        ? Speech.of("clock.real", there)
                        : Speech.of(
                                "clock.shifted",
                                offset.toSeconds() % 86_400 == 0 ? "P" + offset.toDays() + "D" : offset,
                                there));
    }
}
