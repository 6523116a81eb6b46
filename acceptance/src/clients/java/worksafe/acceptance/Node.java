package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The tools that run on Node.js, as the committed lock file has them, in a folder of their own. */
record Node(Path folder) {

    /** Lays the sources there and installs what they need. */
    static Node installed(Path sources, Path folder) {
        try (var files = Files.list(sources)) {
            Files.createDirectories(folder);
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var node = new Node(folder);
        node.succeeds(Map.of(), List.of("npm", "ci"));
        return node;
    }

    /** Runs one of the installed tools; fails with what it printed when it fails. */
    void tool(String name, List<String> arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(folder.resolve("node_modules/.bin").resolve(name).toString());
        command.addAll(arguments);
        succeeds(Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"), command);
    }

    /** Runs a script; fails with what it printed when it fails. */
    String script(String file, Map<String, String> environment) {
        return succeeds(environment, List.of("node", file));
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private String succeeds(Map<String, String> environment, List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s:\n%s", command, told).isZero();
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
