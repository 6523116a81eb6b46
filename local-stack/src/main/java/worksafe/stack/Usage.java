package worksafe.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What the commands say about themselves; the script {@code ./worksafe} prints the same files. */
final class Usage {

    private static final List<String> COMMANDS = List.of(
            "up",
            "down",
            "status",
            "logs",
            "token",
            "import",
            "demo",
            "verify-draw",
            "audit",
            "clock",
            "renew-certificates",
            "reset");

    private Usage() {}

    static String all() {
        return text("help");
    }

    static String of(String command) {
        if (!knows(command)) {
            throw new StackException(Speech.of("command.unknown-see-help", command));
        }
        return text(command);
    }

    static boolean knows(String command) {
        return COMMANDS.contains(command);
    }

    private static String text(String name) {
        return text(Speech.language(), name);
    }

    static String text(Locale language, String name) {
        var folder = language.equals(Locale.CHINESE) ? "zh/" : "";
        try (var file = Usage.class.getResourceAsStream("/worksafe/stack/usage/" + folder + name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("no usage text for " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", name, e), e);
        }
    }
}
