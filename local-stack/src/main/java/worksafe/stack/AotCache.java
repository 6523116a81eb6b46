package worksafe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the JVM of a service had loaded, linked and measured when a training run ended (JEP 483, 514, 515). It lies beside the
 * packaged service and is mapped at each later start. The JVM itself refuses a cache of another JDK or of other options
 * and starts without; whether it is of these jars is found out here.
 */
final class AotCache {

    private final Path jar;
    private final Path file;
    private final Path maker;

    AotCache(Path jar) {
        this.jar = jar;
        this.file = jar.resolveSibling("../quarkus-app.aot").normalize();
        this.maker = file.resolveSibling("quarkus-app.aot.made-with");
    }

    /** Whether a training run is due: the service is packaged for it, and no cache is of this jar, JDK and these options. */
    boolean isDue(List<String> command) {
        try {
            return isPackaged()
                    && !(Files.exists(file)
                            && Files.exists(maker)
                            && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) > 0
                            && Files.readString(maker).equals(with(command)));
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", file, e), e);
        }
    }

    private boolean isPackaged() {
        return Files.exists(jar.resolveSibling("quarkus").resolve("quarkus-application.dat"));
    }

    /** What the JVM is told in a training run; it writes the cache as it ends. */
    List<String> training() {
        return List.of("-XX:AOTCacheOutput=" + file);
    }

    /**
     * What the JVM is told at any other start; nothing while there is no cache of this very jar. The JVM refuses other options
     * itself, but of a jar that was built again it would run the classes of the one before.
     */
    List<String> use(List<String> command) {
        return Files.exists(file) && !isDue(command) ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** Begins a training run: what an earlier one left is of no use. */
    void forget() {
        Folders.deleteFile(maker);
        Folders.deleteFile(file);
    }

    /**
     * Ends a training run.
     *
     * @throws StackException when the JVM wrote no cache
     */
    void keep(List<String> command) {
        if (!Files.exists(file)) {
            throw new StackException(Speech.of("training.none", file));
        }
        try {
            Files.writeString(maker, with(command));
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-write", maker, e), e);
        }
    }

    private static String with(List<String> command) {
        return System.getProperty("java.vm.version") + "\n" + String.join("\n", command) + "\n";
    }
}
