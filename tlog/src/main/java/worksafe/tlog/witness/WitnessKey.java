package worksafe.tlog.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import worksafe.tlog.NoteSigner;

/** The key of a witness, made once in its folder and readable by its owner alone. It never leaves that folder. */
public final class WitnessKey {

    private static final int BYTES = 32;

    private WitnessKey() {}

    /**
     * The key in a folder; folder and key are made when they are not there.
     *
     * @param name under which it signs
     * @throws IllegalStateException when what lies there is no key
     */
    public static NoteSigner kept(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("key");
        if (!Files.exists(file)) {
            make(file);
        }
        try {
            var text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return NoteSigner.ofWitness(name, Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            // The cause would quote what it could not read.
            throw new IllegalStateException(file + " holds no key of " + BYTES + " bytes, or the name is none");
        }
    }

    private static void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var written = file.resolveSibling("key.new");
        Files.deleteIfExists(written);
        Files.createFile(written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, Base64.getEncoder().encodeToString(secret) + "\n", StandardCharsets.US_ASCII);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
