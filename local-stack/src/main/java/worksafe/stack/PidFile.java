package worksafe.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers one process of the stack beyond the life of its supervisor: pid, start time, and a word of its command line.
 * All three must fit before a process is taken for ours.
 */
final class PidFile {

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    /**
     * Remembers a process.
     *
     * @param mark an argument that stands in its command line
     */
    void write(ProcessIdentity process, String mark) {
        Folders.writePrivate(file, "pid=%d%nstarted=%s%nmark=%s%n".formatted(process.pid(), process.started(), mark));
    }

    /** The remembered process, when it still runs. */
    Optional<ProcessIdentity> process() {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            var process = new ProcessIdentity(
                    Long.parseLong(properties.getProperty("pid", "-1")), properties.getProperty("started", ""));
            var mark = properties.getProperty("mark", "");
            return process.isAlive() && process.command().contains(mark) ? Optional.of(process) : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", file, e), e);
        }
    }

    void delete() {
        Folders.deleteFile(file);
    }
}
