package worksafe.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of secrets is readable by its owner alone, whatever the shell of its maker lets others read. */
class NewEnvTest {

    private static final Path SCRIPT = Path.of("").toAbsolutePath().getParent().resolve("deploy/new-env.sh");

    @TempDir
    Path folder;

    private int make(String file) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        "bash",
                        "-c",
                        "umask 022; exec bash \"$@\"",
                        "bash",
                        SCRIPT.toString(),
                        "https://id.example.gov.cn",
                        "https://worksafe.example.gov.cn/",
                        file)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void fileIsForItsOwnerAlone() throws Exception {
        assertThat(make(".env")).isZero();

        var file = folder.resolve(".env");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .contains("WORKSAFE_PORTAL_URL=https://worksafe.example.gov.cn\n")
                .containsPattern("(?m)^POSTGRES_PASSWORD=[0-9a-f]{48}$")
                .containsPattern("(?m)^REGISTRY_PERSONAL_DATA_KEY=[A-Za-z0-9+/]{43}=$");
    }

    @Test
    void secretsThatAreInUseAreNotReplaced() throws Exception {
        var file = Files.writeString(folder.resolve(".env"), "POSTGRES_PASSWORD=in-use\n");

        assertThat(make(".env")).isNotZero();
        assertThat(file).hasContent("POSTGRES_PASSWORD=in-use");
    }
}
