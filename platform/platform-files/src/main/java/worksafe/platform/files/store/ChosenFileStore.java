package worksafe.platform.files.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import worksafe.platform.http.RuntimeProfile;

/** The store that {@code worksafe.files.store} names. */
@ApplicationScoped
class ChosenFileStore implements FileStore {

    private static final Logger LOG = Logger.getLogger(ChosenFileStore.class);

    private final FileStore chosen;
    private final boolean isPassing;

    ChosenFileStore(
            @ConfigProperty(name = "worksafe.profile") String profile,
            @ConfigProperty(name = "worksafe.context") String context,
            @ConfigProperty(name = "worksafe.files.store") String name,
            @ConfigProperty(name = "worksafe.files.folder") Path folder,
            @ConfigProperty(name = "worksafe.files.s3.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "worksafe.files.s3.region") String region,
            @ConfigProperty(name = "worksafe.files.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "worksafe.files.s3.access-key") Optional<String> account,
            @ConfigProperty(name = "worksafe.files.s3.secret-key") Optional<String> secret) {
        this.isPassing = RuntimeProfile.of(profile).isProduction()
                && name.equals("folder")
                && folder.startsWith(System.getProperty("java.io.tmpdir"));
        this.chosen = switch (name) {
            case "folder" -> new LocalFileStore(folder.resolve("kept"));
            case "s3" ->
                new S3FileStore(
                        endpoint.orElse(null),
                        region,
                        bucket.orElseThrow(() -> new IllegalArgumentException("worksafe.files.s3.bucket is missing")),
                        context + "/",
                        account.map(known -> AwsBasicCredentials.create(known, secret.orElse(""))),
                        folder.resolve("arriving"));
            default -> throw new IllegalArgumentException("worksafe.files.store: " + name);
        };
    }

    /** Whoever names an unknown store is told at once; so is who lets evidence lie where the system empties. */
    void start(@Observes StartupEvent event) {
        if (isPassing) {
            LOG.error("files lie in the temporary folder: set WORKSAFE_FILES_FOLDER");
        }
    }

    @Override
    public void put(String key, Path file) throws IOException {
        chosen.put(key, file);
    }

    @Override
    public Stretch stretch(String key, long from, long length) throws IOException {
        return chosen.stretch(key, from, length);
    }

    @Override
    public List<String> missing(Collection<String> keys) throws IOException {
        return chosen.missing(keys);
    }

    @Override
    public void remove(Collection<String> keys) throws IOException {
        chosen.remove(keys);
    }

    @Override
    public void each(Instant before, Consumer<List<String>> some) throws IOException {
        chosen.each(before, some);
    }
}
