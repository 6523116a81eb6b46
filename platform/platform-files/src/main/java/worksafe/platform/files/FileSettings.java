package worksafe.platform.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator sets about files; the module's README lists the environment variables. */
@ConfigMapping(prefix = "worksafe.files")
interface FileSettings {

    /** {@code folder} or {@code s3}. */
    String store();

    /** Where files lie, and what is under way. Replicas share it. */
    Path folder();

    /** The most bytes of a file. */
    MemorySize maxSize();

    /** The most points of a picture. */
    long maxPixels();

    /** The media types that are kept. */
    List<String> types();

    /** How long a file waits to be attached, and an upload for its next piece. */
    Duration waitingKept();

    /** How many files, and uploads, of an account wait at most. */
    int mostWaiting();

    /** How often it is looked for what is to be swept. */
    String sweep();

    /** How often it is looked for rows whose bytes are gone. */
    String check();

    /** The bucket, where the store is one. */
    Bucket s3();

    /** A bucket of S3, or of a server that speaks like it. */
    interface Bucket {

        Optional<String> endpoint();

        String region();

        Optional<String> bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
