package worksafe.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives a child a session of its own. A Ctrl-C in the terminal reaches every process of the terminal's group at once;
 * the stack wants to end its parts itself, one after another.
 */
final class OwnSession {

    private static final List<String> PREFIX = isPresent("setsid") ? List.of("setsid") : List.of();

    private OwnSession() {}

    /** The command with setsid before it, which replaces itself by the program; unchanged where there is no setsid. */
    static List<String> command(List<String> program) {
        return Stream.concat(PREFIX.stream(), program.stream()).toList();
    }

    private static boolean isPresent(String program) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
