package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache is used for what it was made of, and by no JVM for anything else. */
class AotCacheTest {

    @TempDir
    Path folder;

    private Path jar;
    private AotCache cache;
    private List<String> usual;

    /** What is run from the jar. */
    static final class Program {

        private Program() {}

        public static void main(String[] words) {
            System.out.println("runs");
        }
    }

    @BeforeEach
    void packageProgram() throws IOException {
        jar = folder.resolve("service/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.resolveSibling("quarkus"));
        Files.createFile(jar.resolveSibling("quarkus").resolve("quarkus-application.dat"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        var name = Program.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var program = Program.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new ZipEntry(name));
            Objects.requireNonNull(program).transferTo(out);
        }
        cache = new AotCache(jar);
        usual = command("", List.of());
    }

    private List<String> command(String options, List<String> cacheOptions) {
        var program = new ArrayList<>(cacheOptions);
        program.addAll(List.of("-jar", jar.toString()));
        return Jvm.command(64, options, program);
    }

    private int run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        return process.waitFor();
    }

    private void train() throws Exception {
        cache.forget();
        assertThat(run(command("", cache.training()))).isZero();
        cache.keep(usual);
    }

    @Test
    void cacheIsTakenAsItIsMade() throws Exception {
        assertThat(cache.isDue(usual)).isTrue();
        assertThat(cache.use(usual)).isEmpty();

        train();

        assertThat(cache.isDue(usual)).isFalse();
        assertThat(run(command("-XX:AOTMode=on", cache.use(usual))))
                .as(Files.readString(folder.resolve("output")))
                .isZero();
    }

    @Test
    void otherOptionsNeedAnotherCacheAndStartWithoutIt() throws Exception {
        train();

        assertThat(cache.isDue(command("-XX:-UseCompactObjectHeaders", List.of())))
                .isTrue();
        assertThat(run(command("-XX:-UseCompactObjectHeaders -XX:AOTMode=on", cache.use(usual))))
                .isNotZero();
        assertThat(run(command("-XX:-UseCompactObjectHeaders", cache.use(usual))))
                .isZero();
        assertThat(Files.readString(folder.resolve("output"))).contains("runs");
    }

    @Test
    void jarThatWasBuiltAgainNeedsAnotherCacheAndStartsWithoutIt() throws Exception {
        train();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(cache.isDue(usual)).isTrue();
        assertThat(cache.use(usual)).as("it would run the old classes").isEmpty();
    }

    @Test
    void whatIsPackagedOtherwiseIsNotTrained() throws IOException {
        Files.delete(jar.resolveSibling("quarkus").resolve("quarkus-application.dat"));

        assertThat(cache.isDue(usual)).isFalse();
    }
}
