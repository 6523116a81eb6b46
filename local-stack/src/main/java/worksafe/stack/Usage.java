package worksafe.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the commands say about themselves; the script {@code ./worksafe} prints the same files. */
final class Usage {

    private static final List<String> COMMANDS =
            List.of("up", "down", "status", "logs", "token", "import", "demo", "verify-draw", "clock", "reset");

    private Usage() {}

    static String all() {
        return text("help");
    }

    static String of(String command) {
        if (!knows(command)) {
            throw new StackException("there is no command '" + command + "'; see ./worksafe help");
        }
        return text(command);
    }

    static boolean knows(String command) {
        return COMMANDS.contains(command);
    }

    private static String text(String name) {
        try (var file = Usage.class.getResourceAsStream("/worksafe/stack/usage/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("no usage text for " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new StackException("the usage text could not be read", e);
        }
    }
}
