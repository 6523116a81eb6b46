package worksafe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The pid file that a PostgreSQL server keeps in its data folder, and the only way in which we look for one: whatever
 * other PostgreSQL servers run on the machine is no business of ours.
 */
final class PostmasterFile {

    static final String NAME = "postmaster.pid";

    private static final int STATUS_LINE = 7;

    private PostmasterFile() {}

    /**
     * The server that runs on this data folder now. The number in the file is believed only when that process says
     * itself that it is a postgres on this folder.
     */
    static Optional<ProcessIdentity> server(Path dataDirectory) {
        try {
            var lines = Files.readAllLines(dataDirectory.resolve(NAME));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessIdentity.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(process -> serves(process, dataDirectory));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", dataDirectory.resolve(NAME), e), e);
        }
    }

    /**
     * Whether the process with this pid has taken the data folder and takes connections. Asking its port would not tell:
     * there another server may answer.
     */
    static boolean isReady(Path dataDirectory, long pid) {
        try {
            var lines = Files.readAllLines(dataDirectory.resolve(NAME));
            return lines.size() > STATUS_LINE
                    && lines.getFirst().strip().equals(Long.toString(pid))
                    && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (IOException e) {
            // Not written yet, or just being written.
            return false;
        }
    }

    /**
     * Removes the file that a killed server left. PostgreSQL would do so itself, unless some other process has its pid
     * by now: then it would refuse to start.
     */
    static void removeStale(Path dataDirectory) {
        try {
            if (server(dataDirectory).isEmpty()) {
                Files.deleteIfExists(dataDirectory.resolve(NAME));
            }
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-delete", dataDirectory.resolve(NAME), e), e);
        }
    }

    private static boolean serves(ProcessIdentity process, Path dataDirectory) {
        var command = process.command();
        var folder = command.indexOf("-D") + 1;
        return !command.isEmpty()
                && Path.of(command.getFirst()).endsWith("postgres")
                && folder > 0
                && folder < command.size()
                && same(Path.of(command.get(folder)), dataDirectory);
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
