package worksafe.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of JVMs that leave room for the others on a small machine. */
final class Jvm {

    private Jvm() {}

    /**
     * A JVM that starts fast and stays small: one compiler, one collector thread, short object headers, bounded memory. With
     * both compilers a start takes twice the processor, with an AOT cache still half as much again; who measures throughput
     * says {@code -XX:TieredStopAtLevel=4}.
     *
     * @param heap megabytes of heap at most
     * @param options added after the house's own, which they override
     */
    static List<String> command(int heap, String options, List<String> program) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                // The edge refuses bad addresses itself, with a body; the server's own check has none.
                "-Dvertx.disableURIValidation=true",
                "--sun-misc-unsafe-memory-access=allow"));
        options.lines()
                .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                .filter(word -> !word.isEmpty())
                .forEach(command::add);
        command.addAll(program);
        return List.copyOf(command);
    }
}
