package worksafe.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak as Maven Central has it, unpacked into the stack's own folder and built for PostgreSQL once.
 *
 * @param archive as it was fetched
 * @param folder what it holds
 */
record KeycloakDistribution(Path archive, Path folder) {

    /** Where {@code ./mvnw -Pkeycloak} puts the archive, whose name tells the version. */
    private static final String ARCHIVES = "local-stack/target/keycloak";

    private static final String BUILT = "worksafe.built";
    private static final int PATIENCE_MINUTES = 5;
    private static final int HEAP = 384;

    /** As Keycloak's own script starts it. */
    private static final List<String> OPTIONS = List.of(
            "-XX:MaxMetaspaceSize=256m",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dfile.encoding=UTF-8",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    /**
     * The one whose archive was fetched.
     *
     * @throws StackException when none was; the message says how to
     */
    static KeycloakDistribution fetched(StackHome home) {
        var archive = archive(home.project());
        var name = String.valueOf(archive.getFileName());
        return new KeycloakDistribution(
                archive, home.keycloak().resolve(name.substring(0, name.length() - ".zip".length())));
    }

    /** Unpacks and builds what is not there yet, which takes half a minute once. */
    void prepare(String options, Path log) {
        try {
            if (!Files.exists(folder.resolve(BUILT))) {
                Folders.delete(folder);
                Folders.createPrivate(folder);
                unpack(archive, folder);
                build(options, log);
                Files.createFile(folder.resolve(BUILT));
            }
        } catch (IOException e) {
            throw new StackException(Speech.of("keycloak.no-unpack", folder, e), e);
        }
    }

    private static Path archive(Path project) {
        var folder = project.resolve(ARCHIVES);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                var found = files.filter(file -> file.toString().endsWith(".zip"))
                        .sorted()
                        .reduce((one, other) -> other);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (IOException e) {
                throw new StackException(Speech.of("file.no-read", folder, e), e);
            }
        }
        throw new StackException(Speech.of("keycloak.no-archive", ARCHIVES));
    }

    /** The archive's only folder is left out, so that its name need not be known. */
    private static void unpack(Path archive, Path into) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                var target = into.resolve(name.substring(name.indexOf('/') + 1)).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive holds a path outside itself: " + name);
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Folders.parent(target));
                    Files.copy(zip, target);
                }
            }
        }
    }

    private void build(String options, Path log) throws IOException {
        var builder = new ProcessBuilder(command(options, List.of("build", "--db=postgres")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StackException(Speech.of("keycloak.no-build", log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }

    /** The file that is imported at the first start on an empty database. */
    Path realm() {
        return folder.resolve("data/import/worksafe-realm.json");
    }

    /** The argument by which a process is known as this Keycloak. */
    String mark() {
        return "-Dkc.home.dir=" + folder;
    }

    /** Keycloak in a JVM of the stack, without the script, so that its process is the one that is watched. */
    List<String> command(String options, List<String> words) {
        var program = new ArrayList<>(List.of(
                mark(),
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        program.addAll(words);
        return Jvm.command(HEAP, String.join("\n", OPTIONS) + "\n" + options, program);
    }
}
