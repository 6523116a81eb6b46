package worksafe.verify;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC (RFC 2104) under one key. Both paddings are digested once and copied for each message, which halves the work when
 * there are millions of short ones. Safe for use by several threads.
 */
final class Hmac {

    /** Block length in bytes of SHA-256 and SM3 alike. */
    private static final int BLOCK = 64;

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    /**
     * Prepares the key.
     *
     * @param key at most one block long; digests always are
     */
    Hmac(Suite suite, byte[] key) {
        inner = padded(suite, key, INNER);
        outer = padded(suite, key, OUTER);
    }

    private static MessageDigest padded(Suite suite, byte[] key, byte pad) {
        var block = Arrays.copyOf(key, BLOCK);
        for (var i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        var digest = suite.digest();
        digest.update(block);
        return digest;
    }

    byte[] of(byte[] message) {
        try {
            var first = (MessageDigest) inner.clone();
            var second = (MessageDigest) outer.clone();
            second.update(first.digest(message));
            return second.digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the digest cannot be copied", e);
        }
    }
}
