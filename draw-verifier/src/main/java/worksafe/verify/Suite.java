package worksafe.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** The digest that a draw uses throughout. */
enum Suite {
    SHA256("SRD-1/SHA256"),
    SM3("SRD-1/SM3");

    /** How the suites are called in a sealed record. */
    static final Set<String> WIRES = Set.of("SRD-1/SHA256", "SRD-1/SM3");

    private final String wire;

    Suite(String wire) {
        this.wire = wire;
    }

    static Optional<Suite> of(String wire) {
        return Arrays.stream(values()).filter(suite -> suite.wire.equals(wire)).findFirst();
    }

    MessageDigest digest() {
        return switch (this) {
            case SHA256 -> {
                try {
                    yield MessageDigest.getInstance("SHA-256");
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException("every JDK has SHA-256", e);
                }
            }
            case SM3 -> new SM3.Digest();
        };
    }

    byte[] hash(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
