package worksafe.acceptance.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import worksafe.acceptance.house.Repository;

/** The libraries of the processes, as they were packaged. */
final class PackagedJars {

    private PackagedJars() {}

    /** Every jar that a process brings along, by the folder of the process. */
    static Map<String, List<Path>> byProcess() {
        var jars = new TreeMap<String, List<Path>>();
        for (var folder : processes()) {
            jars.put(folder.getFileName().toString(), below(folder.resolve("target/quarkus-app/lib")));
        }
        return jars;
    }

    private static List<Path> processes() {
        try (var folders = Files.list(Repository.ROOT)) {
            return folders.filter(PackagedJars::isProcess).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProcess(Path folder) {
        var pom = folder.resolve("pom.xml");
        try {
            return Files.exists(pom) && Files.readString(pom).contains("<artifactId>quarkus-maven-plugin</");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path lib) {
        try (var files = Files.walk(lib)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
