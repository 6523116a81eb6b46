package worksafe.registry.bureau.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import worksafe.kernel.Sha256;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.service.Scopes;
import worksafe.registry.bureau.mapping.MappingOperations;

/**
 * Takes in files that bureaus lay into a folder, once its marker says that all of it is there: {@code inbox/<name>.ready} beside
 * {@code <name>.manifest.json} and the file that this names. What is taken lies in {@code processing}, and then in {@code done}
 * or {@code failed}, with {@code <name>.result.json} beside it. Off unless a folder is configured.
 */
@ApplicationScoped
class DropFolder {

    private static final Logger LOG = Logger.getLogger(DropFolder.class);
    private static final String READY = ".ready";
    private static final String MANIFEST = ".manifest.json";
    private static final String RESULT = ".result.json";
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

    /** Takes in all that is ready there, what a stopped process left behind first. */
    void sweep(Path root) {
        try {
            for (var name : List.of("inbox", "processing", "done", "failed")) {
                Files.createDirectories(root.resolve(name));
            }
            for (var name : ready(root.resolve("inbox"))) {
                claim(root, name);
            }
            for (var name : ready(root.resolve("processing"))) {
                take(root, name);
            }
        } catch (IOException e) {
            LOG.errorf(e, "the folder of bureaus cannot be read");
        }
    }

    private static List<String> ready(Path in) throws IOException {
        var names = new ArrayList<String>();
        try (var markers = Files.newDirectoryStream(in, "*" + READY)) {
            for (var marker : markers) {
                var file = in.relativize(marker).toString();
                names.add(file.substring(0, file.length() - READY.length()));
            }
        }
        names.sort(null);
        return names;
    }

    private static void claim(Path root, String name) throws IOException {
        try {
            move(root, "inbox", "processing", name + READY);
        } catch (NoSuchFileException another) {
            LOG.debugf("%s is taken by another process", name);
        }
    }

    private void take(Path root, String name) throws IOException {
        var files = new ArrayList<>(List.of(name + READY));
        try {
            var delivery = deliver(root, name, files);
            end(root, "done", name, files, "{\"deliveryId\": \"" + delivery + "\"}");
            LOG.infof("%s was taken in as delivery %s", name, delivery);
        } catch (DomainException refused) {
            fail(root, name, files, refused.type().slug());
        } catch (Unsound unsound) {
            fail(root, name, files, unsound.code());
        } catch (RuntimeException e) {
            // It stays where it is, and is tried again.
            LOG.errorf(e, "%s could not be taken in for now", name);
        }
    }

    private UUID deliver(Path root, String name, List<String> files) throws IOException, Unsound {
        var manifest = manifest(bytes(root, name + MANIFEST, MOST_OF_MANIFEST, files));
        var file = bytes(root, manifest.file(), MOST_OF_FILE, files);
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
    private static byte[] bytes(Path root, String file, long most, List<String> files) throws IOException, Unsound {
        if (Files.exists(root.resolve("inbox").resolve(file), LinkOption.NOFOLLOW_LINKS)) {
            move(root, "inbox", "processing", file);
        }
        var path = root.resolve("processing").resolve(file);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unsound("file-missing");
        }
        files.add(file);
        if (Files.size(path) > most) {
            throw new Unsound("file-too-large");
        }
        return Files.readAllBytes(path);
    }

    private void fail(Path root, String name, List<String> files, String code) throws IOException {
        end(root, "failed", name, files, "{\"code\": \"" + code + "\"}");
        LOG.warnf("%s was not taken in: %s", name, code);
    }

    /** The marker last, so that a stopped process finds the rest again. */
    private static void end(Path root, String where, String name, List<String> files, String result)
            throws IOException {
        Files.write(root.resolve(where).resolve(name + RESULT), result.getBytes(StandardCharsets.UTF_8));
        for (var file : files.reversed()) {
            move(root, "processing", where, file);
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
