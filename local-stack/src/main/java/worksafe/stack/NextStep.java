package worksafe.stack;

import java.nio.file.Files;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What to do when a part did not start, as far as can be told from what it said and from the machine. */
final class NextStep {

    /** Megabytes below which no further JVM of the suite starts. */
    private static final long LITTLE = 256;

    /** As the system, the JVM and the servers say it, in English whatever the language of whoever runs them. */
    private static final Pattern DISK = Pattern.compile("No space left on device|Disk quota exceeded");

    private static final Pattern PORT = Pattern.compile("Address already in use|already bound|could not bind");
    private static final Pattern MEMORY =
            Pattern.compile("insufficient memory|OutOfMemoryError|Cannot allocate memory|could not map .* memory");

    private NextStep() {}

    /**
     * One sentence.
     *
     * @param failure why the part did not start, with the end of its log
     * @param free megabytes of memory that the machine has left; empty where it does not tell
     */
    static String after(String failure, String part, StackHome home, OptionalLong free) {
        if (DISK.matcher(failure).find()) {
            return Speech.of("next.disk", home.folder());
        }
        if (PORT.matcher(failure).find()) {
            return Speech.of("next.port");
        }
        if (MEMORY.matcher(failure).find() || free.orElse(LITTLE) < LITTLE) {
            return Speech.of("next.memory", free.isPresent() ? free.getAsLong() : "?");
        }
        return Files.exists(home.log(part)) ? Speech.of("next.log", part) : Speech.of("next.again");
    }
}
