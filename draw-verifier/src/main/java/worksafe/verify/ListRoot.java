package worksafe.verify;

import java.util.function.IntFunction;

/** The Merkle tree hash of a list, RFC 6962, section 2.1. */
final class ListRoot {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final Suite suite;
    private final IntFunction<byte[]> leaves;

    private ListRoot(Suite suite, IntFunction<byte[]> leaves) {
        this.suite = suite;
        this.leaves = leaves;
    }

    static byte[] of(Suite suite, int size, IntFunction<byte[]> leaves) {
        return size == 0 ? suite.hash() : new ListRoot(suite, leaves).between(0, size);
    }

    private byte[] between(int from, int to) {
        if (to - from == 1) {
            return suite.hash(LEAF, leaves.apply(from));
        }
        // The greatest power of two that is smaller than the number of leaves.
        var left = from + Integer.highestOneBit(to - from - 1);
        return suite.hash(NODE, between(from, left), between(left, to));
    }
}
