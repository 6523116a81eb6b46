package worksafe.registry.bureau.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import worksafe.kernel.Sha256;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.service.Scopes;
import worksafe.registry.bureau.mapping.MappingOperations;

/**
 * Takes in files that bureaus lay into folders, one for each sender and called by its code, so that the operating system says who
 * may send as whom: in it {@code inbox/<name>.ready}, the marker that all is there, beside {@code <name>.manifest.json} and the
 * file that this names. What is taken lies in {@code processing}, and then in {@code done} or {@code failed}, with {@code
 * <name>.result.json} beside it. The result is written before anything moves on and moved last: where it lies in {@code
 * processing}, only the rest is to be moved. Off unless a folder is configured.
 */
@ApplicationScoped
class DropFolder {

    private static final Logger LOG = Logger.getLogger(DropFolder.class);
    private static final String READY = ".ready";
    private static final String MANIFEST = ".manifest.json";
    private static final String RESULT = ".result.json";
    private static final String PART = ".result.part";

    /** How what lies beside a file ends. */
    static final List<String> OWN_ENDS = List.of(READY, MANIFEST, RESULT, PART);

    private static final String PROCESSING = "processing";
    private static final String DELIVERY = "deliveryId";

    /** The code of a sender, by which its folder is called. */
    private static final Pattern SENDER = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private static final long MOST_OF_MANIFEST = 16_384;
    private static final long MOST_OF_FILE = 8L << 20;

    private final Optional<String> folder;
    private final DeliveryOperations operations;
    private final ObjectMapper json;
    private final Scopes scopes;

    DropFolder(
            @ConfigProperty(name = "worksafe.bureau.folder") Optional<String> folder,
            DeliveryOperations operations,
            ObjectMapper json,
            Scopes scopes) {
        this.folder = folder.filter(path -> !path.isBlank());
        this.operations = operations;
        this.json = json;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.bureau.folder-sweep}",
            delayed = "15s",
            identity = "bureau-folder",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        folder.map(Path::of).ifPresent(this::sweep);
    }

    /** Takes in all that is ready there, what a stopped process left behind first. One that cannot be read stops no other. */
    void sweep(Path root) {
        var unused = attempt("the folder of bureaus", () -> Files.createDirectories(root));
        for (var sender : names(root, "")) {
            if (SENDER.matcher(sender).matches()
                    && Files.isDirectory(root.resolve(sender), LinkOption.NOFOLLOW_LINKS)) {
                sweep(root.resolve(sender), sender);
            }
        }
    }

    private void sweep(Path root, String sender) {
        var sound = attempt(sender, () -> {
            for (var name : List.of("inbox", PROCESSING, "done", "failed")) {
                Files.createDirectories(root.resolve(name));
            }
        });
        if (!sound) {
            return;
        }
        for (var name : names(root.resolve(PROCESSING), RESULT)) {
            var unused = attempt(name, () -> finish(root, name));
        }
        for (var name : names(root.resolve("inbox"), READY)) {
            var unused = attempt(name, () -> claim(root, name));
        }
        for (var name : names(root.resolve(PROCESSING), READY)) {
            var unused = attempt(name, () -> take(root, sender, name));
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    /** Whether it went well; what did not stays where it is, and is tried again. */
    private static boolean attempt(String name, Step step) {
        try {
            step.take();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "%s could not be taken in for now", name);
            return false;
        }
    }

    /** The names in a folder that end so, without that end. */
    private static List<String> names(Path in, String end) {
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(in, "*" + end)) {
            for (var file : files) {
                var name = in.relativize(file).toString();
                names.add(name.substring(0, name.length() - end.length()));
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.errorf(e, "the folder %s cannot be read", in);
        }
        names.sort(null);
        return names;
    }

    private static void claim(Path root, String name) throws IOException {
        try {
            move(root, "inbox", PROCESSING, name + READY);
        } catch (NoSuchFileException another) {
            LOG.debugf("%s is taken by another process", name);
        }
    }

    private void take(Path root, String sender, String name) throws IOException {
        try {
            var delivery = deliver(root, sender, name);
            end(root, name, "{\"" + DELIVERY + "\": \"" + delivery + "\"}");
            LOG.infof("%s was taken in as delivery %s", name, delivery);
        } catch (DomainException refused) {
            fail(root, name, refused.type().slug());
        } catch (Unsound unsound) {
            fail(root, name, unsound.code());
        }
    }

    private UUID deliver(Path root, String folder, String name) throws IOException, Unsound {
        var manifest = manifest(bytes(root, name + MANIFEST, MOST_OF_MANIFEST));
        if (!manifest.sender().equals(folder)) {
            throw new Unsound("sender-other");
        }
        var file = bytes(root, manifest.file(), MOST_OF_FILE);
        if (!Sha256.hex(file).equals(manifest.sha256())) {
            throw new Unsound("sha256-differs");
        }
        var envelope = new DeliveryOperations.Envelope(
                manifest.recordType(),
                manifest.mapping() == null ? MappingOperations.SHIPPED : manifest.mapping(),
                DeliveryMode.FOLDER,
                Boolean.TRUE.equals(manifest.dryRun()),
                manifest.sha256());
        var sender = scopes.call(Scope.system(SystemTask.CONSUMER), () -> operations.sender(manifest.sender()));
        return scopes.call(sender.scope(), () -> operations.take(sender, envelope, file));
    }

    private DropManifest manifest(byte[] bytes) throws Unsound {
        try {
            var manifest = json.readValue(bytes, DropManifest.class);
            if (manifest != null && manifest.isSound()) {
                return manifest;
            }
        } catch (IOException unreadable) {
            LOG.debugf(unreadable, "a manifest could not be read");
        }
        throw new Unsound("manifest-unsound");
    }

    /** The bytes of a file, which lies in {@code processing} from now on. */
    private static byte[] bytes(Path root, String file, long most) throws IOException, Unsound {
        if (Files.exists(root.resolve("inbox").resolve(file), LinkOption.NOFOLLOW_LINKS)) {
            move(root, "inbox", PROCESSING, file);
        }
        return taken(root, file, most);
    }

    private static byte[] taken(Path root, String file, long most) throws IOException, Unsound {
        var path = root.resolve(PROCESSING).resolve(file);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unsound("file-missing");
        }
        if (Files.size(path) > most) {
            throw new Unsound("file-too-large");
        }
        return Files.readAllBytes(path);
    }

    private void fail(Path root, String name, String code) throws IOException {
        end(root, name, "{\"code\": \"" + code + "\"}");
        LOG.warnf("%s was not taken in: %s", name, code);
    }

    private void end(Path root, String name, String result) throws IOException {
        Files.writeString(root.resolve(PROCESSING).resolve(name + PART), result);
        Files.move(
                root.resolve(PROCESSING).resolve(name + PART),
                root.resolve(PROCESSING).resolve(name + RESULT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        finish(root, name);
    }

    /** Moves what belongs to a result and then the result, so that a stopped process finds the rest again. */
    private void finish(Path root, String name) throws IOException {
        var processing = root.resolve(PROCESSING);
        var where = Files.readString(processing.resolve(name + RESULT)).contains(DELIVERY) ? "done" : "failed";
        var files = new ArrayList<String>();
        try {
            files.add(manifest(taken(root, name + MANIFEST, MOST_OF_MANIFEST)).file());
        } catch (Unsound unsound) {
            LOG.debugf("%s names no file", name);
        }
        files.addAll(List.of(name + MANIFEST, name + READY, name + RESULT));
        for (var file : files) {
            if (Files.exists(processing.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                move(root, PROCESSING, where, file);
            }
        }
    }

    private static void move(Path root, String from, String to, String file) throws IOException {
        Files.move(
                root.resolve(from).resolve(file),
                root.resolve(to).resolve(file),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Something in the folder that is not as it must be. */
    private static final class Unsound extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        Unsound(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
