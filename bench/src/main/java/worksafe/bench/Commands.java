package worksafe.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs other programs to their end. */
final class Commands {

    private Commands() {}

    /**
     * What a program printed; what it says beside goes to our own standard error.
     *
     * @throws BenchException when it ends with anything but 0
     */
    static String run(Path folder, Map<String, String> environment, List<String> command) {
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = process.waitFor();
            if (code != 0) {
                throw new BenchException("%s ended with %d: %s".formatted(command.getFirst(), code, printed));
            }
            return printed;
        } catch (IOException e) {
            throw new BenchException(command.getFirst() + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted while " + command.getFirst() + " ran", e);
        }
    }
}
