package worksafe.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a program that refuses to run as root, as PostgreSQL does, although containers and build machines often have no
 * other user. Each way ends in an exec, so that the program remains a direct child.
 */
enum Unprivileged {

    /** As the ordinary user that we are. */
    AS_IS(List.of()),

    /** In a user namespace of its own, where root is nobody; files stay root's and need no other owner. */
    IN_USER_NAMESPACE(List.of("unshare", "--user")),

    /** As the user nobody, where user namespaces are forbidden; the files must become nobody's. */
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"));

    private static final String NOBODY = "nobody";

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first way that works on this machine; {@link StackException} when none does. */
    static Unprivileged detect() {
        return Stream.of(values())
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new StackException(Speech.of("postgres.no-unprivileged")));
    }

    boolean works() {
        try {
            var id = new ProcessBuilder(command(List.of("id", "-u")))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var uid = new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return id.waitFor(10, TimeUnit.SECONDS) && id.exitValue() == 0 && !uid.equals("0");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }

    List<String> command(List<String> program) {
        return Stream.concat(prefix.stream(), program.stream()).toList();
    }

    /** Makes the folder and all in it the property of whom the program runs as. */
    void own(Path folder) {
        try (var files = Files.walk(folder)) {
            var owner = folder.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(this == AS_NOBODY ? NOBODY : System.getProperty("user.name"));
            if (this == AS_IS || Files.getOwner(folder).equals(owner)) {
                return;
            }
            for (var file : (Iterable<Path>) files::iterator) {
                Files.getFileAttributeView(file, PosixFileAttributeView.class).setOwner(owner);
            }
        } catch (IOException e) {
            throw new StackException(Speech.of("postgres.no-owner", folder, e), e);
        }
    }

    /** The same of a folder whose files are replaced now and then. */
    void ownEach(Path folder) {
        try (var files = Files.list(folder)) {
            files.forEach(this::own);
        } catch (IOException e) {
            throw new StackException(Speech.of("postgres.no-owner", folder, e), e);
        }
        own(folder);
    }

    /** Whether whom the program runs as can reach the folder; only another user than ours may not. */
    boolean reaches(Path folder) {
        if (this != AS_NOBODY) {
            return true;
        }
        try {
            for (var parent = folder.toRealPath().getParent(); parent != null; parent = parent.getParent()) {
                if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(parent))
                        .endsWith("x")) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
