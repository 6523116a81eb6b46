package worksafe.platform.files.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The part of a bucket of Amazon S3, or of one of the many servers that speak like it, whose objects begin alike. An object is
 * whole or not there.
 */
final class S3FileStore implements FileStore {

    private static final int AT_ONCE = 1_000;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final Path folder;

    /**
     * @param endpoint of a server other than Amazon's
     * @param prefix with what the names of its objects begin; others in the bucket are neither seen nor removed
     * @param access the name and the secret of an account; absent where the machine knows them
     * @param folder where stretches lie while they are sent
     */
    S3FileStore(
            @Nullable URI endpoint,
            String region,
            String bucket,
            String prefix,
            Optional<AwsBasicCredentials> access,
            Path folder) {
        this.client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(region))
                .endpointOverride(endpoint)
                .forcePathStyle(endpoint != null)
                // Other servers do not know the sums that Amazon's client adds by itself.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(access.<AwsCredentialsProvider>map(StaticCredentialsProvider::create)
                        .orElseGet(() -> DefaultCredentialsProvider.builder().build()))
                .build();
        this.bucket = bucket;
        this.prefix = prefix;
        this.folder = folder;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        var unused =
                told(() -> client.putObject(put -> put.bucket(bucket).key(prefix + key), RequestBody.fromFile(file)));
    }

    @Override
    public Stretch stretch(String key, long from, long length) throws IOException {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key");
        }
        var part = Files.createTempFile(Files.createDirectories(folder), "sent-", ".part");
        Files.delete(part); // it is to be made anew
        try {
            var unused = told(() -> client.getObject(
                    get -> get.bucket(bucket)
                            .key(prefix + key)
                            .range(length < 0 ? null : "bytes=%d-%d".formatted(from, from + length - 1)),
                    ResponseTransformer.toFile(part)));
            return new Stretch(part, 0, Files.size(part), true);
        } catch (NoSuchKeyException gone) {
            throw new NoSuchFileException(key);
        }
    }

    @Override
    public List<String> missing(Collection<String> keys) throws IOException {
        var missing = new ArrayList<String>();
        for (var key : keys) {
            try {
                var unused =
                        told(() -> client.headObject(head -> head.bucket(bucket).key(prefix + key)));
            } catch (NoSuchKeyException gone) {
                missing.add(key);
            }
        }
        return missing;
    }

    @Override
    public void remove(Collection<String> keys) throws IOException {
        var objects = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(prefix + key).build())
                .toList();
        for (int from = 0; from < objects.size(); from += AT_ONCE) {
            var some = Delete.builder()
                    .objects(objects.subList(from, Math.min(from + AT_ONCE, objects.size())))
                    .quiet(true)
                    .build();
            var answer = told(
                    () -> client.deleteObjects(delete -> delete.bucket(bucket).delete(some)));
            if (answer.hasErrors() && !answer.errors().isEmpty()) {
                throw new IOException(answer.errors().getFirst().message());
            }
        }
    }

    @Override
    public void each(Instant before, Consumer<List<String>> some) throws IOException {
        var pages = told(
                () -> client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)));
        for (var page : pages) {
            var old = page.contents().stream()
                    .filter(object -> object.lastModified().isBefore(before))
                    .map(S3Object::key)
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> key.substring(prefix.length()))
                    .filter(key -> KEY.matcher(key).matches())
                    .toList();
            if (!old.isEmpty()) {
                some.accept(old);
            }
        }
    }

    private static <T> T told(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (NoSuchKeyException gone) {
            throw gone;
        } catch (SdkException failed) {
            throw new IOException(failed);
        }
    }
}
