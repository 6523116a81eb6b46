package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mvnw} on a machine that has no Maven, with a curl that only pretends. */
class MavenWrapperTest {

    private static final String ARCHIVE =
            "https://archive.apache.org/dist/maven/maven-3/3.9.99/binaries/apache-maven-3.9.99-bin.zip";
    private static final List<String> TOOLS =
            List.of("sed", "dirname", "mkdir", "mktemp", "rm", "mv", "chmod", "cp", "sha512sum", "readlink");

    @TempDir
    Path folder;

    private Path tools;
    private Path asked;

    private record Ended(int code, String said) {}

    @BeforeEach
    void prepare() throws IOException, GeneralSecurityException {
        var zip = folder.resolve("maven.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("apache-maven-3.9.99/bin/mvn"));
            out.write("#!/bin/sh\necho \"the pinned Maven was told $*\"\n".getBytes(StandardCharsets.UTF_8));
        }
        var project = Files.createDirectories(folder.resolve("project/.mvn/wrapper"));
        var sha512 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(zip)));
        Files.writeString(
                project.resolve("distribution.properties"), "mavenVersion=3.9.99\ndistributionSha512=" + sha512 + "\n");
        Files.copy(Path.of("../.mvn/find-jdk.sh"), folder.resolve("project/.mvn/find-jdk.sh"));
        Files.copy(Path.of("../mvnw"), folder.resolve("project/mvnw"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : TOOLS) {
            var real = List.of("/usr/bin/" + tool, "/bin/" + tool).stream()
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + tool + " on this machine"));
            tool(tool, "exec " + real + " \"$@\"");
        }
        asked = folder.resolve("asked");
        tool("curl", "printf '%s' \"$4\" >" + asked + "\ncp " + zip + " \"$3\"");
    }

    private void tool(String name, String script) throws IOException {
        var file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(Map<String, String> environment) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(
                        "/bin/sh", folder.resolve("project/mvnw").toString(), "verify")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", tools.toString(),
                        "HOME", folder.resolve("home").toString(),
                        "JAVA_HOME", System.getProperty("java.home")));
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    @Test
    void machineWithoutMavenFetchesThePinnedOneFromTheArchiveOnce() throws Exception {
        assertThat(run(Map.of())).isEqualTo(new Ended(0, "the pinned Maven was told verify\n"));
        assertThat(asked).content().isEqualTo(ARCHIVE);

        Files.delete(asked);
        assertThat(run(Map.of()).code()).isZero();
        assertThat(asked).as("it is kept").doesNotExist();
    }

    @Test
    void repositoryThatIsNamedGoesBeforeTheArchive() throws Exception {
        assertThat(run(Map.of("MVNW_REPOURL", "https://mirror.example/maven/")).code())
                .isZero();
        assertThat(asked)
                .content()
                .isEqualTo(
                        "https://mirror.example/maven/org/apache/maven/apache-maven/3.9.99/apache-maven-3.9.99-bin.zip");
    }

    @Test
    void archiveWithAnotherDigestIsNotUsed() throws Exception {
        tool("curl", "echo other >\"$3\"");

        var ended = run(Map.of());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("has the SHA-512", "it was not used").doesNotContain("was told");
    }

    @Test
    void archiveThatCannotBeReachedIsSaid() throws Exception {
        tool("curl", "exit 6");

        assertThat(run(Map.of()).said()).contains("could not get Maven 3.9.99 from " + ARCHIVE, "MVNW_REPOURL");

        Files.delete(tools.resolve("curl"));
        assertThat(run(Map.of()).said()).contains("none of mvn, curl and wget is on the PATH");
    }
}
