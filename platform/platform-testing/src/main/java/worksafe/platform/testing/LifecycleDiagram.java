package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;

/**
 * The picture of a life, drawn from its enum and kept in {@code docs/lifecycles}. With {@code -Dlifecycles.update=true}
 * the test writes it; otherwise it fails when the committed picture is stale.
 */
public final class LifecycleDiagram {

    private LifecycleDiagram() {}

    /** Draws the life and compares it with {@code docs/lifecycles/<name>.md}. */
    public static <E extends Enum<E>> void assertCurrent(String name, Class<E> states, Function<E, Set<E>> next) {
        var text = new StringBuilder("# " + name + "\n\n```mermaid\nstateDiagram-v2\n");
        text.append("    [*] --> ").append(states.getEnumConstants()[0]).append('\n');
        for (var state : states.getEnumConstants()) {
            var followers = next.apply(state);
            Arrays.stream(states.getEnumConstants())
                    .filter(followers::contains)
                    .forEach(follower -> text.append("    ")
                            .append(state)
                            .append(" --> ")
                            .append(follower)
                            .append('\n'));
            if (followers.isEmpty()) {
                text.append("    ").append(state).append(" --> [*]\n");
            }
        }
        text.append("```\n");
        var file = ProjectRoot.find().resolve("docs/lifecycles/" + name + ".md");
        try {
            if (Boolean.getBoolean("lifecycles.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).as("drawn with -Dlifecycles.update=true").exists();
            assertThat(Files.readString(file))
                    .as("%s; drawn anew with -Dlifecycles.update=true", file)
                    .isEqualTo(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds the whole project. */
    static final class ProjectRoot {

        private ProjectRoot() {}

        static Path find() {
            for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve("mvnw"))) {
                    return folder;
                }
            }
            throw new AssertionError("no folder above holds mvnw");
        }
    }
}
