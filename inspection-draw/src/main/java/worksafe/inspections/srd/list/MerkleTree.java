package worksafe.inspections.srd.list;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RecursiveTask;
import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.Suite;

/**
 * The tree hash of RFC 6962, section 2.1: leaves and inner nodes are hashed under different first bytes, and the left
 * part of every node is the largest power of two that leaves something to the right. Long lists are hashed by all
 * processors.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final int ALONE = 4096;

    private final Suite suite;
    private final byte[][] leaves;

    MerkleTree(Suite suite, byte[][] leaves) {
        this.suite = suite;
        this.leaves = leaves;
    }

    /** The root; of an empty list, the hash of nothing. */
    Digest root() {
        return leaves.length == 0 ? suite.hash(new byte[0]) : Digest.of(hash(0, leaves.length));
    }

    /** The siblings on the way from a leaf to the root, lowest first. Hashes the whole list once. */
    List<Digest> path(int index) {
        var path = new ArrayList<Digest>();
        int from = 0;
        int to = leaves.length;
        while (to - from > 1) {
            int middle = from + leftPart(to - from);
            if (index < middle) {
                path.add(Digest.of(hash(middle, to)));
                to = middle;
            } else {
                path.add(Digest.of(hash(from, middle)));
                from = middle;
            }
        }
        return List.copyOf(path.reversed());
    }

    static byte[] leafHash(MessageDigest hash, byte[] leaf) {
        hash.update(LEAF);
        return hash.digest(leaf);
    }

    static byte[] nodeHash(MessageDigest hash, byte[] left, byte[] right) {
        hash.update(NODE);
        hash.update(left);
        return hash.digest(right);
    }

    /** How many of so many leaves, at least two, stand to the left of the topmost node. */
    static int leftPart(int leaves) {
        return Integer.highestOneBit(leaves - 1);
    }

    private byte[] hash(int from, int to) {
        return new Subtree(from, to).invoke();
    }

    private byte[] hash(MessageDigest hash, int from, int to) {
        if (to - from == 1) {
            return leafHash(hash, leaves[from]);
        }
        int middle = from + leftPart(to - from);
        return nodeHash(hash, hash(hash, from, middle), hash(hash, middle, to));
    }

    private final class Subtree extends RecursiveTask<byte[]> {

        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;

        Subtree(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected byte[] compute() {
            if (to - from <= ALONE) {
                return hash(suite.digest(), from, to);
            }
            int middle = from + leftPart(to - from);
            var left = new Subtree(from, middle).fork();
            var right = new Subtree(middle, to).compute();
            return nodeHash(suite.digest(), left.join(), right);
        }
    }
}
