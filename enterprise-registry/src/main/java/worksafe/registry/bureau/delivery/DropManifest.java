package worksafe.registry.bureau.delivery;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.registry.bureau.record.RecordType;

/**
 * What lies beside a file of the folder and says how it is to be read.
 *
 * @param sender code of the sender
 * @param mapping version of the mapping, 1 where absent
 * @param file name of the file, in the same folder
 * @param sha256 its digest, in hexadecimal
 */
record DropManifest(
        String sender,
        RecordType recordType,
        @Nullable Integer mapping,
        @Nullable Boolean dryRun,
        String file,
        String sha256) {

    private static final Pattern PLAIN = Pattern.compile("[^./\\\\\\x00-\\x1f][^/\\\\\\x00-\\x1f]{0,199}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Whether it names a file of its own folder, and a digest; none of those that say what is to be done with a file. */
    boolean isSound() {
        return sender != null
                && recordType != null
                && file != null
                && sha256 != null
                && PLAIN.matcher(file).matches()
                && DropFolder.OWN_ENDS.stream().noneMatch(file::endsWith)
                && DIGEST.matcher(sha256).matches();
    }
}
