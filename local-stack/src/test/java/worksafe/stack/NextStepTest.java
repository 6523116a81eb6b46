package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {

    @TempDir
    Path folder;

    private String after(String failure, long free) {
        return NextStep.after(failure, "registry", new StackHome(folder, folder), OptionalLong.of(free));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        write failed: No space left on device                     | The disk is full: make room for
        java.net.BindException: Address already in use            | Another process took a port
        Port(s) 8081 already bound: 8081                          | Another process took a port
        There is insufficient memory for the Java Runtime         | The machine lacks memory (900 MiB are free)
        could not map anonymous shared memory: Not enough space   | The machine lacks memory (900 MiB are free)
        java.lang.OutOfMemoryError: Java heap space               | The machine lacks memory (900 MiB are free)
        Migration V1 failed                                       | When that is mended, run ./worksafe up again.
        """)
    void whatAPartSaidTellsWhatToDo(String said, String next) {
        assertThat(after(said, 900)).startsWith(next);
    }

    @Test
    void littleMemoryIsTheCauseWhateverAPartSaid() {
        assertThat(after("registry was not ready after 120 s.", 80)).contains("(80 MiB are free)", "--only");
        assertThat(NextStep.after("?", "registry", new StackHome(folder, folder), OptionalLong.empty()))
                .isEqualTo("When that is mended, run ./worksafe up again.");
    }

    @Test
    void aPartWithALogIsLookedUpThere() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs/registry.log"), "");

        assertThat(after("Migration V1 failed", 900)).contains("./worksafe logs registry");
    }

    @Test
    void theMachineTellsItsMemory() {
        assertThat(Memory.available().orElse(1)).isPositive();
    }
}
