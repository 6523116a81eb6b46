package worksafe.inspections.srd.list;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import worksafe.inspections.srd.form.Leaf;
import worksafe.inspections.srd.form.Suite;

/**
 * A frozen list: its leaves, sorted by the bytes of their first strings (the key), with the root over them. In whatever
 * order the leaves come in, the list is the same.
 */
public final class LeafList {

    private final byte[][] leaves;
    private final int strings;
    private final MerkleTree tree;
    private final ListRoot root;

    LeafList(Suite suite, Stream<byte[]> leaves, int strings) {
        this.leaves = leaves.toArray(byte[][]::new);
        this.strings = strings;
        sort(this.leaves, key());
        this.tree = new MerkleTree(suite, this.leaves);
        this.root = new ListRoot(tree.root(), this.leaves.length);
    }

    ListRoot root() {
        return root;
    }

    int size() {
        return leaves.length;
    }

    public byte[] leaf(int index) {
        return leaves[index];
    }

    public InclusionProof proof(int index) {
        return new InclusionProof(index, tree.path(index));
    }

    /** A leaf whose key another one has, too. */
    Optional<byte[]> repeated() {
        return repeated(leaves, key());
    }

    /** Where the leaf with the key of this one stands, or a negative number. */
    public int indexOf(byte[] leaf) {
        return Arrays.binarySearch(leaves, leaf, key());
    }

    /** All leaves that begin with the strings that this key consists of, fewer than tell leaves apart. */
    List<byte[]> beginningWith(byte[] key, int keyStrings) {
        int from = 0;
        int to = leaves.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Leaf.compare(leaves[middle], key, keyStrings) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        while (to < leaves.length && Leaf.compare(leaves[to], key, keyStrings) == 0) {
            to++;
        }
        return Arrays.asList(leaves).subList(from, to);
    }

    /** The same leaves in another order. */
    byte[][] sortedBy(Comparator<byte[]> order) {
        var sorted = leaves.clone();
        sort(sorted, order);
        return sorted;
    }

    /** The entries, decoded one by one as they are asked for. */
    <T> List<T> decoded(Function<byte[], T> decoder) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return decoder.apply(leaves[index]);
            }

            @Override
            public int size() {
                return leaves.length;
            }
        };
    }

    static Optional<byte[]> repeated(byte[][] sorted, Comparator<byte[]> order) {
        for (int i = 1; i < sorted.length; i++) {
            if (order.compare(sorted[i - 1], sorted[i]) == 0) {
                return Optional.of(sorted[i]);
            }
        }
        return Optional.empty();
    }

    /** A database hands lists over in this order if asked to, which saves most of the work. */
    private static void sort(byte[][] leaves, Comparator<byte[]> order) {
        for (int i = 1; i < leaves.length; i++) {
            if (order.compare(leaves[i - 1], leaves[i]) > 0) {
                Arrays.parallelSort(leaves, order);
                return;
            }
        }
    }

    private Comparator<byte[]> key() {
        return (a, b) -> Leaf.compare(a, b, strings);
    }
}
