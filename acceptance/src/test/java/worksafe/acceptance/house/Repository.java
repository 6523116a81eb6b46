package worksafe.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The source tree that this module is part of. */
public final class Repository {

    /** Its topmost folder. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Repository() {}

    /** The folders of all modules, relative to the root, as the parent names them. */
    public static List<String> modules() {
        return MODULE.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Java files of one source set of a module, {@code main} or {@code test}. */
    public static List<Path> sources(String module, String set) {
        var folder = ROOT.resolve(module).resolve("src").resolve(set).resolve("java");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The simple name of the type that a file declares. */
    public static String typeOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** What the first group of a pattern finds in a text, in its order. */
    public static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails unless a page is what it is made of says now.
     *
     * @param property with {@code -D<property>=true} the page is written first
     */
    public static void assertWritten(Path file, String text, String property) {
        if (Boolean.getBoolean(property)) {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(file).as("written with -D%s=true", property).content().isEqualTo(text);
    }
}
