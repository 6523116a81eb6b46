package worksafe.tlog;

import java.util.ArrayList;
import java.util.List;

/** The roots of the complete subtrees of a growing tree, the largest first: all that is needed to let it grow. */
final class Peaks {

    /** Is told of each subtree that a new leaf completes, the leaf itself first. */
    interface Listener {

        /** A subtree of 2^height leaves, the index-th of its height, is complete. */
        void completed(int height, long index, Hash hash);
    }

    private final ArrayList<Hash> peaks;
    private long size;

    Peaks() {
        this(0, List.of());
    }

    Peaks(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    void add(Hash leaf, Listener listener) {
        var hash = leaf;
        long index = size;
        int height = 0;
        listener.completed(height, index, hash);
        while ((index & 1) == 1) {
            hash = Hash.node(peaks.removeLast(), hash);
            index >>= 1;
            height++;
            listener.completed(height, index, hash);
        }
        peaks.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY;
        }
        var root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }
}
