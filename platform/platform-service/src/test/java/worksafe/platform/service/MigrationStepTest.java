package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A step that migrates holds no password but the owner's, so nothing else may want the database while it starts. */
class MigrationStepTest {

    private static final Path PROJECT = Path.of("../..");

    private static final Pattern AT_START = Pattern.compile("@Observes(?: @Priority\\([^)]*\\))? StartupEvent");

    /** What a class says that reads or writes rows, or needs a key. */
    private static final Pattern WANTS_ROWS_OR_KEYS =
            Pattern.compile("Scope\\.system\\(|AgroalDataSource|keysMissing\\(\\)");

    /** What a class says that leaves it be in a step, or has a thread of its own for later. */
    private static final Pattern WAITS = Pattern.compile("MigrationStep\\.isThis\\(\\)|class Migrations ");

    /** Their threads and schedules begin after the start, which is a step's end, or where a setting wants them. */
    private static final List<String> LATER = List.of(
            "Relay.java", "WebhookSender.java", "AuditLogSweep.java", "CosignatureSweep.java", "ChangeWaiters.java");

    @Test
    void onlyTheWordOnlyMakesAStep() {
        assertThat(Stream.of("only", "never", "at-start", "").filter(MigrationStep::isOne))
                .containsExactly("only");
    }

    @Test
    void nothingThatWantsRowsOrKeysBeginsInAStep() throws IOException {
        var beginning = sources().stream()
                .filter(file -> AT_START.matcher(read(file)).find())
                .filter(file -> WANTS_ROWS_OR_KEYS.matcher(read(file)).find())
                .filter(file -> !LATER.contains(file.getFileName().toString()))
                .toList();

        assertThat(beginning)
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(WAITS.matcher(read(file)).find())
                        .as(file.toString())
                        .isTrue());
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var folder : List.of(PROJECT, PROJECT.resolve("platform"))) {
            try (var modules = Files.list(folder)) {
                for (var module : modules.map(one -> one.resolve("src/main/java"))
                        .filter(Files::isDirectory)
                        .toList()) {
                    try (var files = Files.walk(module)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    }
                }
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
