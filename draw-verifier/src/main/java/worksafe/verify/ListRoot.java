package worksafe.verify;

import java.security.MessageDigest;
import java.util.function.IntFunction;

/** The Merkle tree hash of a list, RFC 6962, section 2.1. */
final class ListRoot {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final MessageDigest digest;
    private final IntFunction<byte[]> leaves;

    private ListRoot(Suite suite, IntFunction<byte[]> leaves) {
        this.digest = suite.digest();
        this.leaves = leaves;
    }

    static byte[] of(Suite suite, int size, IntFunction<byte[]> leaves) {
        return size == 0 ? suite.hash() : new ListRoot(suite, leaves).between(0, size);
    }

    private byte[] between(int from, int to) {
        if (to - from == 1) {
            digest.update(LEAF);
            return digest.digest(leaves.apply(from));
        }
        // The greatest power of two that is smaller than the number of leaves.
        var left = from + Integer.highestOneBit(to - from - 1);
        var first = between(from, left);
        var second = between(left, to);
        digest.update(NODE);
        digest.update(first);
        return digest.digest(second);
    }
}
