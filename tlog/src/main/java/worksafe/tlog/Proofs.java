package worksafe.tlog;

import java.util.ArrayList;
import java.util.List;

/** Whether proofs hold (RFC 9162, sections 2.1.3.2 and 2.1.4.2; the proofs are those of RFC 6962). */
public final class Proofs {

    private Proofs() {}

    /**
     * Whether a tree has a leaf at a place.
     *
     * @param leaf the hash of the leaf
     * @param index its number, from 0
     * @param size how many leaves the tree has
     * @param proof the hashes that lead from the leaf to the root
     * @param root the hash of the tree
     */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        var hash = leaf;
        for (var step : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(step, hash);
                int skipped = Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                hash = Hash.node(hash, step);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Whether a tree begins with all that it had when it was smaller.
     *
     * @param old how many leaves it had
     * @param oldRoot its hash then
     * @param size how many it has
     * @param root its hash now
     * @param proof the hashes from which both roots follow; none where it had no leaf, or as many
     */
    public static boolean agree(long old, Hash oldRoot, long size, Hash root, List<Hash> proof) {
        if (old < 0 || old > size) {
            return false;
        }
        if (old == 0) {
            return proof.isEmpty() && oldRoot.equals(Hash.EMPTY) && (size > 0 || root.equals(Hash.EMPTY));
        }
        if (old == size) {
            return proof.isEmpty() && oldRoot.equals(root);
        }
        return lead(old, oldRoot, size, root, proof);
    }

    private static boolean lead(long old, Hash oldRoot, long size, Hash root, List<Hash> proof) {
        var steps = new ArrayList<Hash>(proof);
        if (Long.bitCount(old) == 1) {
            steps.addFirst(oldRoot);
        }
        if (steps.isEmpty()) {
            return false;
        }
        int whole = Long.numberOfTrailingZeros(old);
        long node = old - 1 >>> whole;
        long last = size - 1 >>> whole;
        var before = steps.getFirst();
        var now = steps.getFirst();
        for (var step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = Hash.node(step, before);
                now = Hash.node(step, now);
                int skipped = Long.numberOfTrailingZeros(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                now = Hash.node(now, step);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && before.equals(oldRoot) && now.equals(root);
    }
}
